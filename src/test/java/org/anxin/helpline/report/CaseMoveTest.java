package org.anxin.helpline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.anxin.helpline.lifecycle.Lifecycle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CaseMoveTest {

    @ParameterizedTest
    @EnumSource(CaseState.class)
    void every_state_leads_on_and_back_to_an_end(CaseState state) {
        assertThat(CaseMove.outOf(state)).isNotEmpty();
        if (state == CaseState.CLOSED) {
            assertThat(CaseMove.outOf(state)).containsExactly(CaseMove.REOPEN);
        } else {
            assertThat(CaseMove.CLOSE.from(state)).isEqualTo(CaseState.CLOSED);
            assertThat(CaseMove.ANSWER.from(state)).isEqualTo(CaseState.AWAITING_REPORTER);
        }
    }

    @Test
    void what_the_table_does_not_hold_is_denied() {
        assertThatThrownBy(() -> CaseMove.ANSWER.from(CaseState.CLOSED)).isInstanceOf(Lifecycle.Denied.class);
        assertThatThrownBy(() -> CaseMove.REOPEN.from(CaseState.TRIAGED)).isInstanceOf(Lifecycle.Denied.class);
    }

    @Test
    void the_persons_words_end_the_waiting_and_are_nobody_elses_move() {
        assertThat(CaseMove.PERSON_WROTE.from(CaseState.AWAITING_REPORTER)).isEqualTo(CaseState.INVESTIGATING);
        assertThat(CaseMove.PERSON_WROTE.roles()).isEmpty();
    }
}
