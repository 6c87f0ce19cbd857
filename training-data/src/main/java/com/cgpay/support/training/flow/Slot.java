package com.cgpay.support.training.flow;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Something a flow wants to know.
 *
 * @param label what it is called towards customers and agents
 * @param least the smallest amount that makes sense, for money
 * @param most the largest amount that makes sense, for money
 * @param past whether a time must not lie in the future
 */
public record Slot(
        String name,
        SlotType type,
        Localised label,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        boolean past) {}
