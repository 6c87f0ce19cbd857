package com.cgpay.support.language;

/** The script a customer writes. */
public enum Script {
    SIMPLIFIED,
    TRADITIONAL,
    LATIN
}
