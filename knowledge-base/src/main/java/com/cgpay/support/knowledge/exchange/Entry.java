package com.cgpay.support.knowledge.exchange;

import com.cgpay.support.training.ArticleContent;
import com.cgpay.support.training.Language;

/**
 * An article as a file has it.
 *
 * @param where the file and line it came from, for messages
 */
record Entry(String where, String id, Language language, ArticleContent content) {}
