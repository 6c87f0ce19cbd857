/**
 * Flows: procedures that the bot walks a customer through, as data. The language, its reader and its linter; what runs
 * flows stands two floors above.
 */
@NullMarked
package com.cgpay.support.training.flow;

import org.jspecify.annotations.NullMarked;
