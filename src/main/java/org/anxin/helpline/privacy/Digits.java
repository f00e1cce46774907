package org.anxin.helpline.privacy;

/** Tells what a long number is by its own check digit. */
final class Digits {

    private static final int[] ID_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String ID_CHECKS = "10X98765432";
    private static final int ID_LENGTH = 18;
    private static final int TEN = 10;

    private Digits() {}

    /** A resident identity number, GB 11643. */
    static boolean isIdentity(String digits) {
        if (!digits.matches("\\d{17}[\\dXx]")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < ID_LENGTH - 1; i++) {
            sum += Character.digit(digits.charAt(i), TEN) * ID_WEIGHTS[i];
        }
        return ID_CHECKS.charAt(sum % ID_CHECKS.length()) == Character.toUpperCase(digits.charAt(ID_LENGTH - 1));
    }

    /** A bank card's number, by Luhn. */
    static boolean isCard(String digits) {
        if (!digits.matches("\\d{13,19}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(digits.length() - 1 - i), TEN);
            int doubled = i % 2 == 0 ? digit : digit * 2;
            sum += doubled >= TEN ? doubled - TEN + 1 : doubled;
        }
        return sum % TEN == 0;
    }
}
