/**
 * What a message names: money, times, references, card endings, phones, addresses, countries and banks, in Chinese and
 * English, as values with their places in the text. The door is {@link com.cgpay.support.entities.Entities}.
 */
@NullMarked
package com.cgpay.support.entities;

import org.jspecify.annotations.NullMarked;
