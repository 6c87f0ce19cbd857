/** The customers' API behind the widget: conversations, messages, and a stream that resumes where it broke off. */
@NullMarked
package com.cgpay.support.web;

import org.jspecify.annotations.NullMarked;
