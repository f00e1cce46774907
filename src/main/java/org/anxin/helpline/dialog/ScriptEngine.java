package org.anxin.helpline.dialog;

import java.time.Instant;

/** Gives every input a fresh {@link Run}. */
final class ScriptEngine implements DialogEngine {

    private final Scripts scripts;

    ScriptEngine(Scripts scripts) {
        this.scripts = scripts;
    }

    @Override
    public Turn step(Session session, Input input, Instant now) {
        Run run = new Run(scripts, session);
        switch (input) {
            case Input.Begin begin -> run.begin(begin.dialog());
            case Input.Open open -> run.open(open.dialog(), open.text());
            case Input.Said said -> run.said(said.text());
            case Input.Performed performed -> run.performed(performed.token(), performed.values());
            case Input.Failed failed -> {}
            case Input.Elapsed elapsed -> run.elapsed(elapsed.token());
            case Input.Back back -> run.back();
            case Input.Repeat repeat -> run.repeat();
            case Input.Leave leave -> run.leave();
            case Input.Speak speak -> run.speak(speak.language());
        }
        return run.turn();
    }
}
