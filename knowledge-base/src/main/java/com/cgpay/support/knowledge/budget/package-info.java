/**
 * A promise about being wrong: from the share of wrong answers that a lead allows to the confidences from which the bot
 * answers and offers, by tests on questions whose right article is known.
 */
@NullMarked
package com.cgpay.support.knowledge.budget;

import org.jspecify.annotations.NullMarked;
