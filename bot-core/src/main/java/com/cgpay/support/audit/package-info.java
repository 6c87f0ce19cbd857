/** Who did what with the bot, its articles and its customers' conversations: kept for those who have to show it. */
@NullMarked
package com.cgpay.support.audit;

import org.jspecify.annotations.NullMarked;
