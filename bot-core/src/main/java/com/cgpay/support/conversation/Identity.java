package com.cgpay.support.conversation;

import java.time.Instant;

/**
 * Who a customer has proved to be.
 *
 * @param customer the company's own id of the customer
 * @param until when the proof expires
 */
public record Identity(String customer, Instant until) {

    public boolean isValid(Instant now) {
        return now.isBefore(until);
    }
}
