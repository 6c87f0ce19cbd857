/**
 * Articles in and out: tables, JSON and Markdown files are read into articles with the place each came from, checked,
 * and taken over in one transaction; what is written can be read again without loss.
 */
@NullMarked
package com.cgpay.support.knowledge.exchange;

import org.jspecify.annotations.NullMarked;
