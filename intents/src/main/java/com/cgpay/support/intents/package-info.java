/**
 * From a text to an {@link com.cgpay.support.intents.Understanding}: which intent it has, with a calibrated
 * probability, and whether it is about this service at all. The models are OpenNLP's, the trainer is plugged into it.
 */
@NullMarked
package com.cgpay.support.intents;

import org.jspecify.annotations.NullMarked;
