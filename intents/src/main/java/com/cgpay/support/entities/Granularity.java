package com.cgpay.support.entities;

/** How finely a customer told a time. */
public enum Granularity {
    MINUTE,
    HOUR,
    PART_OF_DAY,
    DAY,
    WEEK,
    MONTH,
    YEAR
}
