/**
 * Sentence vectors: a text's meaning as a direction in space, computed by a small transformer (bge-small, int8) that
 * runs on the CPU inside this process.
 */
@NullMarked
package com.cgpay.support.vectors;

import org.jspecify.annotations.NullMarked;
