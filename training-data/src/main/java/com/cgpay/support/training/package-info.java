/**
 * What the bot is taught: utterances, seed articles, the brand and the golden conversations, with the reader and the
 * linter of their files. The files are made for people; everything above this floor sees only records.
 */
@NullMarked
package com.cgpay.support.training;

import org.jspecify.annotations.NullMarked;
