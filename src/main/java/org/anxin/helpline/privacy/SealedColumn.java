package org.anxin.helpline.privacy;

/**
 * A column whose values the keyset itself seals. Each module declares its own as beans, so that a new key of the keyset
 * can take over what the one before it sealed.
 *
 * @param binding what the values are bound to, as an SQL expression over the row, such as {@code 'staff-tie/' || id}
 */
public record SealedColumn(String table, String column, String binding) {}
