package com.shopme.assistant;

/// What a phrase can mean; the lexicons list the phrases. Where two phrases of the same length
/// compete for the same words, the one that stands higher here wins.
enum Intent {
    STOP,
    START,
    FORGET_ME,
    PERSON,
    INSULT,
    NOT_THAT,
    CORRECT,
    CANCEL_ORDER,
    COMPLAINT,
    REPEAT,
    ORDER,
    EMPTY,
    CHECKOUT,
    DONE,
    CANCEL,
    REMOVE,
    INSTEAD_OF,
    CHANGE,
    ONE_MORE,
    CHEAPEST,
    RESTOCK,
    DIET,
    CURRENCY,
    INVOICE,
    DISCOUNT,
    HOURS,
    SHIPPING,
    ADDRESS,
    RETURNS,
    PAYMENT,
    PRIVACY,
    CONTACT,
    BOT,
    ABOUT,
    SERVICES,
    TOTAL,
    CART,
    PRICE,
    STOCK,
    DETAILS,
    RECOMMEND,
    CATALOGUE,
    FIND,
    BUY,
    MORE,
    BACK,
    NAME,
    I_AM,
    SPEAK,
    HELP,
    HOW_ARE_YOU,
    PRAISE,
    THANKS,
    GREET,
    BYE,
    YES,
    NO,
    OTHER,
    ALL,
    ORDINAL,
    HOLIDAY,
    DAY,
    THAT,
    NUMBER,
    ARTICLE,
    UNIT,
    POLITE,
    NOT,
    FOR,
    THING,
    FILLER;

    /// Too costly to be guessed from a misspelt word.
    boolean wantsExactWords() {
        return switch (this) {
            case STOP, START, FORGET_ME, CANCEL, REMOVE, EMPTY, DONE, INSULT, NO, YES -> true;
            case ORDINAL, NUMBER -> false;
            default -> isParticle();
        };
    }

    /// Helps to read a sentence, but asks for nothing by itself.
    boolean isParticle() {
        return compareTo(OTHER) >= 0;
    }
}
