/** Signs that a message is more than a question: the customer is cheated, in distress, angry, or wants a person. */
@NullMarked
package com.cgpay.support.signals;

import org.jspecify.annotations.NullMarked;
