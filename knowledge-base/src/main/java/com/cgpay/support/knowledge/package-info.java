/**
 * Approved answers: articles with their questions, revisions and publishing, and {@link
 * com.cgpay.support.knowledge.KnowledgeBase}, which finds the article for a question and says why.
 */
@NullMarked
package com.cgpay.support.knowledge;

import org.jspecify.annotations.NullMarked;
