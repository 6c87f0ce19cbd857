package com.cgpay.support.signals;

/** What a message shows besides its question. */
public enum Signal {
    /** Somebody seems to be cheating the customer right now. */
    SCAM,
    /** Somebody else seems to use the customer's account, card or name. */
    FRAUD,
    /** The customer is in distress: out of money, desperate, ill. */
    DISTRESS,
    /** The customer thinks of death; in distress, too. */
    SELF_HARM,
    /** The customer asks for a person. */
    HUMAN,
    /** The customer is angry at the company: insults, threats, out of patience. */
    ANGER
}
