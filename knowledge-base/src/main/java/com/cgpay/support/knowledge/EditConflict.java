package com.cgpay.support.knowledge;

/** Somebody else saved a revision of the same article first; the editor has to look at it before saving again. */
public final class EditConflict extends RuntimeException {

    private static final long serialVersionUID = 1;

    public EditConflict(String id, int basedOn, int latest) {
        super("The article " + id + " has revision " + latest + " by now; this edit began from revision " + basedOn
                + ". Look at the newer text and save again.");
    }
}
