/**
 * The database beneath knowledge and conversations: SQLite in one file by default, PostgreSQL where there is more than
 * one node. The same SQL runs on both; what differs is who may write when, and how nodes wake one another.
 */
@NullMarked
package com.cgpay.support.database;

import org.jspecify.annotations.NullMarked;
