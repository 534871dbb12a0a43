/**
 * The sheets in their order: what adapts has the last word. What a site may style is listed here and nowhere else;
 * the README is made of it, and a test compares it with what the views render.
 *
 * @csspart base - All there is, in each variant.
 * @csspart launcher - The button that opens the floating panel.
 * @csspart pill - What stands in its place while a call is on.
 * @csspart panel - The card: in the page, floating, or beside the one button.
 * @csspart close-button - Hides the floating panel; the call goes on.
 * @csspart header - Title and timer.
 * @csspart title - The label.
 * @csspart timer - How long the call has lasted.
 * @csspart settings-button - Shows the settings.
 * @csspart settings - What a visitor can set for themselves.
 * @csspart device-select - The microphone, or the speaker.
 * @csspart volume-slider - The assistant's volume.
 * @csspart language-select - The language of the interface.
 * @csspart captions-only - The assistant is read and not heard.
 * @csspart quality - “Weak connection”, while it is.
 * @csspart hint - What helps: headphones, where the assistant hears itself; that a blocked microphone is allowed again.
 * @csspart visualizer - The level meter: orb, bars or wave.
 * @csspart status - The live status line.
 * @csspart error - What went wrong, and what to do.
 * @csspart controls - The row of buttons.
 * @csspart start-button - The call button while no call is on.
 * @csspart retry-button - The call button after an error; it is the start button too.
 * @csspart end-button - The call button during a call, and while one is being set up.
 * @csspart mute-button - Mutes the microphone.
 * @csspart interrupt-button - Stops the answer.
 * @csspart talk-button - Hold or tap to talk, where the session waits for it.
 * @csspart type-button - “Continue by typing”, after an error of the microphone.
 * @csspart tool-approval - Asks whether a tool may run.
 * @csspart tool-arguments - What the tool would be given.
 * @csspart tool-approve - Lets it run.
 * @csspart tool-decline - Does not.
 * @csspart hear-button - “Tap to hear”, where the browser holds back the sound.
 * @csspart extend-button - “Keep talking”, before a limit ends the call.
 * @csspart consent - The consent gate.
 * @csspart consent-accept - Agrees.
 * @csspart consent-decline - Does not.
 * @csspart transcript - The conversation.
 * @csspart message - One turn, of either side.
 * @csspart message-user - A turn of the visitor.
 * @csspart message-agent - A turn of the assistant.
 * @csspart message-text - The text of a turn.
 * @csspart caption - The text of a turn that is still growing.
 * @csspart interrupted - The mark of an answer that was cut off.
 * @csspart unheard - The words of it that came after.
 * @csspart link - A link in the text of a turn.
 * @csspart earlier-button - Brings what was said before, in a long conversation.
 * @csspart later-button - Brings what was said after.
 * @csspart tool - A tool at work, or just done.
 * @csspart copy-button - Copies the conversation that is over; where voice cannot work, the page's address.
 * @csspart save-button - Saves it as a file.
 * @csspart feedback - Asks how the call was.
 * @csspart rate-button - One of its two thumbs.
 * @csspart feedback-comment - Its field for a few words.
 * @csspart feedback-button - Sends it.
 * @csspart composer - The form to type in.
 * @csspart attachment - The picture that goes with the next words.
 * @csspart detach-button - Takes it away.
 * @csspart attach-button - Picks one.
 * @csspart text-input - Its field.
 * @csspart send-button - Its button.
 * @csspart footer - What stands below.
 * @csspart notice - The line that says that the other side is an AI.
 *
 * @cssprop --rv-accent - The call button, the assistant's meter, links.
 * @cssprop --rv-on-accent - Text on the accent.
 * @cssprop --rv-surface - The card.
 * @cssprop --rv-text - Text.
 * @cssprop --rv-text-muted - Text of less weight.
 * @cssprop --rv-border - Lines.
 * @cssprop --rv-danger - End, errors.
 * @cssprop --rv-on-danger - Text on danger.
 * @cssprop --rv-live - The visitor's meter, and the mark of a live microphone.
 * @cssprop --rv-focus-ring - The ring around what has the focus.
 * @cssprop --rv-bubble-user - The visitor's turns.
 * @cssprop --rv-bubble-agent - The assistant's turns.
 * @cssprop --rv-radius - Corners of the card.
 * @cssprop --rv-font - Font family.
 * @cssprop --rv-font-size - Font size; everything else follows it.
 * @cssprop --rv-space - The unit of space.
 * @cssprop --rv-launcher-size - Height of the launcher and of the pill.
 * @cssprop --rv-panel-width - Width of the floating panel, where the page has as much.
 * @cssprop --rv-panel-height - Its height.
 * @cssprop --rv-offset-x - How far it floats from the side of the page.
 * @cssprop --rv-offset-y - And from its top or bottom.
 * @cssprop --rv-z-index - What it floats above.
 * @cssprop --rv-shadow - The shadow of the card.
 * @cssprop --rv-duration - How long transitions take.
 * @cssprop --rv-input-level - Set by the element during a call: the visitor's level, 0 to 1.
 * @cssprop --rv-output-level - Set by the element during a call: the assistant's level, 0 to 1.
 */
export declare const styles: () => CSSStyleSheet;
