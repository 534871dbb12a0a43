/* @web/test-runner snapshot v1 */
export const snapshots = {};

snapshots["in the page: idle"] = 
`region "Voice assistant"
  StaticText "Voice assistant"
  button "Settings"
  status
  status
    StaticText "Ready when you are"
  button "Start talking"
  status
  form
    status
    textbox "Message"
    button "Send"
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in the page: idle */

snapshots["in the page: ending"] = 
`region "Voice assistant"
  StaticText "Voice assistant"
  StaticText "1:23"
  button "Settings"
  status
  button "Keep talking"
  status
    StaticText "Are you still there?"
  button "Mute microphone" pressed=false
  button "End"
  button "Stop the answer" disabled
  status
  log "Conversation"
    StaticText "What is said will appear here."
  form
    status
    textbox "Message"
    button "Send"
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in the page: ending */

snapshots["in the page: consent"] = 
`region "Voice assistant"
  StaticText "Voice assistant"
  button "Settings"
  status
  status
    StaticText "Waiting for your consent"
  dialog "Before we talk" ("You will talk with an AI. Your voice is sent to the AI provider while the call lasts.TermsPrivacy")
    StaticText "Before we talk"
    StaticText "You will talk with an AI. Your voice is sent to the AI provider while the call lasts."
    link "Terms"
      StaticText "Terms"
    link "Privacy"
      StaticText "Privacy"
    button "Agree and start"
    button "Not now"
  status
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in the page: consent */

snapshots["in the page: connecting"] = 
`region "Voice assistant"
  StaticText "Voice assistant"
  button "Settings"
  status
  status
    StaticText "Allow the microphone"
  button "Mute microphone" pressed=false
  button "Cancel"
  button "Stop the answer" disabled
  status
  log "Conversation"
    StaticText "What is said will appear here."
  form
    status
    textbox "Message" disabled
    button "Send" disabled
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in the page: connecting */

snapshots["in the page: listening"] = 
`region "Voice assistant"
  StaticText "Voice assistant"
  StaticText "1:23"
  button "Settings"
  status
  status
    StaticText "Listening"
  button "Mute microphone" pressed=false
  button "End"
  button "Stop the answer" disabled
  status
  log "Conversation"
    StaticText "What is said will appear here."
  form
    status
    textbox "Message"
    button "Send"
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in the page: listening */

snapshots["in the page: hearing"] = 
`region "Voice assistant"
  StaticText "Voice assistant"
  StaticText "1:23"
  button "Settings"
  status
  status
    StaticText "Hearing you"
  button "Mute microphone" pressed=false
  button "End"
  button "Stop the answer" disabled
  status
  log "Conversation"
    StaticText "Ada:"
    StaticText "How can I help?"
    StaticText "You:"
    StaticText "When do you open?"
    StaticText "Ada:"
    StaticText "At nine on weekdays, and on Satur"
    StaticText "interrupted"
    StaticText "You:"
    StaticText "…"
    StaticText "You:"
    StaticText "(not understood)"
  form
    status
    textbox "Message"
    button "Send"
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in the page: hearing */

snapshots["in the page: thinking"] = 
`region "Voice assistant"
  StaticText "Voice assistant"
  StaticText "1:23"
  button "Settings"
  status
  status
    StaticText "Thinking"
  button "Mute microphone" pressed=false
  button "End"
  button "Stop the answer"
  status
  log "Conversation"
    StaticText "Ada:"
    StaticText "How can I help?"
    StaticText "You:"
    StaticText "When do you open?"
    StaticText "Ada:"
    StaticText "At nine on weekdays, and on Satur"
    StaticText "interrupted"
    StaticText "You:"
    StaticText "…"
    StaticText "You:"
    StaticText "(not understood)"
  form
    status
    textbox "Message"
    button "Send"
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in the page: thinking */

snapshots["in the page: speaking"] = 
`region "Voice assistant"
  StaticText "Voice assistant"
  StaticText "1:23"
  button "Settings"
  status
  status
    StaticText "Speaking"
  button "Mute microphone" pressed=false
  button "End"
  button "Stop the answer"
  status
  log "Conversation"
    StaticText "Ada:"
    StaticText "How can I help?"
    StaticText "You:"
    StaticText "When do you open?"
    StaticText "Ada:"
    StaticText "At nine on weekdays, and on Satur"
    StaticText "interrupted"
    StaticText "You:"
    StaticText "…"
    StaticText "You:"
    StaticText "(not understood)"
  form
    status
    textbox "Message"
    button "Send"
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in the page: speaking */

snapshots["in the page: reconnecting"] = 
`region "Voice assistant"
  StaticText "Voice assistant"
  StaticText "1:23"
  button "Settings"
  status
  status
    StaticText "Connection lost, reconnecting"
  button "Mute microphone" pressed=false
  button "End"
  button "Stop the answer" disabled
  status
  log "Conversation"
    StaticText "Ada:"
    StaticText "How can I help?"
    StaticText "You:"
    StaticText "When do you open?"
    StaticText "Ada:"
    StaticText "At nine on weekdays, and on Satur"
    StaticText "interrupted"
    StaticText "You:"
    StaticText "…"
    StaticText "You:"
    StaticText "(not understood)"
  form
    status
    textbox "Message"
    button "Send"
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in the page: reconnecting */

snapshots["in the page: ended"] = 
`region "Voice assistant"
  StaticText "Voice assistant"
  button "Settings"
  status
  status
    StaticText "Call ended after 1 minute, 23 seconds."
  button "Talk again"
  status
  log "Conversation"
    StaticText "Ada:"
    StaticText "How can I help?"
    StaticText "You:"
    StaticText "When do you open?"
    StaticText "Ada:"
    StaticText "At nine on weekdays, and on Satur"
    StaticText "interrupted"
    StaticText "You:"
    StaticText "…"
    StaticText "You:"
    StaticText "(not understood)"
  button "Copy text"
  button "Save text"
  status
  form "How was this call?"
    StaticText "How was this call?"
    button "Good" pressed=false
    button "Bad" pressed=false
  form
    status
    textbox "Message"
    button "Send"
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in the page: ended */

snapshots["in the page: failed"] = 
`region "Voice assistant"
  StaticText "Voice assistant"
  button "Settings"
  status
  alert
    StaticText "The microphone is blocked for this page."
    StaticText "Allow it in your browser's address bar, then try again."
  button "Try again"
  button "Continue by typing"
  status
  form
    status
    textbox "Message"
    button "Send"
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in the page: failed */

snapshots["in the page: weak"] = 
`region "Voice assistant"
  StaticText "Voice assistant"
  StaticText "1:23"
  button "Settings"
  status
    StaticText "Weak connection"
  status
    StaticText "Listening"
  button "Mute microphone" pressed=false
  button "End"
  button "Stop the answer" disabled
  status
  log "Conversation"
    StaticText "What is said will appear here."
  form
    status
    textbox "Message"
    button "Send"
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in the page: weak */

snapshots["in the page: muted"] = 
`region "Voice assistant"
  StaticText "Voice assistant"
  StaticText "1:23"
  button "Settings"
  status
  status
    StaticText "Your microphone is muted"
  button "Mute microphone" pressed=true
  button "End"
  button "Stop the answer" disabled
  status
  log "Conversation"
    StaticText "What is said will appear here."
  form
    status
    textbox "Message"
    button "Send"
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in the page: muted */

snapshots["in the page: blocked"] = 
`region "Voice assistant"
  StaticText "Voice assistant"
  StaticText "1:23"
  button "Settings"
  status
  button "Tap to hear"
  status
    StaticText "Speaking"
  button "Mute microphone" pressed=false
  button "End"
  button "Stop the answer"
  status
  log "Conversation"
    StaticText "What is said will appear here."
  form
    status
    textbox "Message"
    button "Send"
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in the page: blocked */

snapshots["in the page: fatal"] = 
`region "Voice assistant"
  StaticText "Voice assistant"
  status
  alert
    StaticText "Voice is not set up correctly on this page."
  status
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in the page: fatal */

snapshots["in the page: troubled"] = 
`region "Voice assistant"
  StaticText "Voice assistant"
  StaticText "1:23"
  button "Settings"
  status
  alert
    StaticText "I couldn't answer that. Please say it again."
  status
    StaticText "Listening"
  button "Mute microphone" pressed=false
  button "End"
  button "Stop the answer" disabled
  status
  log "Conversation"
    StaticText "What is said will appear here."
  form
    status
    textbox "Message"
    button "Send"
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in the page: troubled */

snapshots["in the page: unsupported"] = 
`region "Voice assistant"
  StaticText "Voice assistant"
  StaticText "This browser cannot make voice calls."
  button "Copy link"
  status
  status`;
/* end snapshot in the page: unsupported */

snapshots["in the page: voiceless"] = 
`region "Voice assistant"
  StaticText "Voice assistant"
  status
  alert
    StaticText "This page doesn't allow the microphone."
  button "Continue by typing"
  status
  form
    status
    textbox "Message"
    button "Send"
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in the page: voiceless */

snapshots["in the page: written"] = 
`region "Voice assistant"
  StaticText "Voice assistant"
  StaticText "1:23"
  button "Settings"
  status
  status
    StaticText "Ready: type a message"
  button "End"
  button "Stop the answer" disabled
  status
  log "Conversation"
    StaticText "What is said will appear here."
  form
    status
    textbox "Message"
    button "Send"
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in the page: written */

snapshots["in the page: ready"] = 
`region "Voice assistant"
  StaticText "Voice assistant"
  StaticText "1:23"
  button "Settings"
  status
  status
    StaticText "Ready when you are"
  button "Mute microphone" pressed=false
  button "End"
  button "Stop the answer" disabled
  button "Hold or tap to talk" pressed=false
  status
  log "Conversation"
    StaticText "What is said will appear here."
  form
    status
    textbox "Message"
    button "Send"
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in the page: ready */

snapshots["in the page: talking"] = 
`region "Voice assistant"
  StaticText "Voice assistant"
  StaticText "1:23"
  button "Settings"
  status
  status
    StaticText "Hearing you"
  button "Mute microphone" pressed=false
  button "End"
  button "Stop the answer" disabled
  button "Release or tap to send" pressed=true
  status
  log "Conversation"
    StaticText "What is said will appear here."
  form
    status
    textbox "Message"
    button "Send"
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in the page: talking */

snapshots["in the page: asking"] = 
`region "Voice assistant"
  StaticText "Voice assistant"
  StaticText "1:23"
  button "Settings"
  status
  status
    StaticText "Thinking"
  button "Mute microphone" pressed=false
  button "End"
  button "Stop the answer"
  StaticText "Let the assistant use “⁨cancel_order⁩”?"
  StaticText "Let the assistant use “⁨send_mail⁩”?"
  group "Let the assistant use “⁨cancel_order⁩”?"
    StaticText "Let the assistant use “⁨cancel_order⁩”?"
    group "Details"
      StaticText "{ "orderId": "A-1042", "reason": "The visitor changed their mind" }"
    button "Allow"
    button "Decline"
  group "Let the assistant use “⁨send_mail⁩”?"
    StaticText "Let the assistant use “⁨send_mail⁩”?"
    button "Allow"
    button "Decline"
  status
  log "Conversation"
    StaticText "What is said will appear here."
  form
    status
    textbox "Message"
    button "Send"
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in the page: asking */

snapshots["in the page: working"] = 
`region "Voice assistant"
  StaticText "Voice assistant"
  StaticText "1:23"
  button "Settings"
  status
  status
    StaticText "Thinking"
  button "Mute microphone" pressed=false
  button "End"
  button "Stop the answer"
  status
  log "Conversation"
    StaticText "Done: ⁨lookup_order⁩"
    StaticText "Working: ⁨cancel_order⁩"
    StaticText "Failed: ⁨send_mail⁩"
    StaticText "Anna"
    StaticText ": "
    StaticText "Hm."
    StaticText "Yes."
  form
    status
    textbox "Message"
    button "Send"
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in the page: working */

snapshots["in the page: broken-off"] = 
`region "Voice assistant"
  StaticText "Voice assistant"
  StaticText "1:23"
  button "Settings"
  status
  status
    StaticText "Hearing you"
  button "Mute microphone" pressed=false
  button "End"
  button "Stop the answer" disabled
  status
  log "Conversation"
    StaticText "Ada:"
    StaticText "At nine on weekdays,"
    StaticText "interrupted"
    StaticText "not heard"
    StaticText ":"
    StaticText "and at ten on Saturdays."
    StaticText "Ada:"
    StaticText "interrupted"
    StaticText "not heard"
    StaticText ":"
    StaticText "Well."
  form
    status
    textbox "Message"
    button "Send"
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in the page: broken-off */

snapshots["in the page: translating"] = 
`region "Voice assistant"
  StaticText "Voice assistant"
  StaticText "1:23"
  button "Settings"
  status
  status
    StaticText "Speaking"
  button "Mute microphone" pressed=false
  button "End"
  button "Stop the answer"
  status
  log "Conversation"
    StaticText "You:"
    StaticText "When do you open?"
    StaticText "Ada:"
    StaticText "متى تفتحون؟"
    StaticText "You:"
    StaticText "On Saturday, I mean."
    StaticText "Ada:"
    StaticText "يوم السبت، أعني."
  form
    status
    textbox "Message"
    button "Send"
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in the page: translating */

snapshots["in the page: long"] = 
`region "Voice assistant"
  StaticText "Voice assistant"
  StaticText "1:23"
  button "Settings"
  status
  status
    StaticText "Listening"
  button "Mute microphone" pressed=false
  button "End"
  button "Stop the answer" disabled
  status
  log "Conversation"
    button "Earlier messages"
    StaticText "Ada:"
    StaticText "60: see "
    link "https://example.com/60"
      StaticText "https://example.com/60"
    StaticText "You:"
    StaticText "61: see "
    link "https://example.com/61"
      StaticText "https://example.com/61"
    StaticText "Ada:"
    StaticText "62: see "
    link "https://example.com/62"
      StaticText "https://example.com/62"
    StaticText "You:"
    StaticText "63: see "
    link "https://example.com/63"
      StaticText "https://example.com/63"
    StaticText "Ada:"
    StaticText "64: see "
    link "https://example.com/64"
      StaticText "https://example.com/64"
    StaticText "You:"
    StaticText "65: see "
    link "https://example.com/65"
      StaticText "https://example.com/65"
    StaticText "Ada:"
    StaticText "66: see "
    link "https://example.com/66"
      StaticText "https://example.com/66"
    StaticText "You:"
    StaticText "67: see "
    link "https://example.com/67"
      StaticText "https://example.com/67"
    StaticText "Ada:"
    StaticText "68: see "
    link "https://example.com/68"
      StaticText "https://example.com/68"
    StaticText "You:"
    StaticText "69: see "
    link "https://example.com/69"
      StaticText "https://example.com/69"
    StaticText "Ada:"
    StaticText "70: see "
    link "https://example.com/70"
      StaticText "https://example.com/70"
    StaticText "You:"
    StaticText "71: see "
    link "https://example.com/71"
      StaticText "https://example.com/71"
    StaticText "Ada:"
    StaticText "72: see "
    link "https://example.com/72"
      StaticText "https://example.com/72"
    StaticText "You:"
    StaticText "73: see "
    link "https://example.com/73"
      StaticText "https://example.com/73"
    StaticText "Ada:"
    StaticText "74: see "
    link "https://example.com/74"
      StaticText "https://example.com/74"
    StaticText "You:"
    StaticText "75: see "
    link "https://example.com/75"
      StaticText "https://example.com/75"
    StaticText "Ada:"
    StaticText "76: see "
    link "https://example.com/76"
      StaticText "https://example.com/76"
    StaticText "You:"
    StaticText "77: see "
    link "https://example.com/77"
      StaticText "https://example.com/77"
    StaticText "Ada:"
    StaticText "78: see "
    link "https://example.com/78"
      StaticText "https://example.com/78"
    StaticText "You:"
    StaticText "79: see "
    link "https://example.com/79"
      StaticText "https://example.com/79"
    StaticText "Ada:"
    StaticText "80: see "
    link "https://example.com/80"
      StaticText "https://example.com/80"
    StaticText "You:"
    StaticText "81: see "
    link "https://example.com/81"
      StaticText "https://example.com/81"
    StaticText "Ada:"
    StaticText "82: see "
    link "https://example.com/82"
      StaticText "https://example.com/82"
    StaticText "You:"
    StaticText "83: see "
    link "https://example.com/83"
      StaticText "https://example.com/83"
    StaticText "Ada:"
    StaticText "84: see "
    link "https://example.com/84"
      StaticText "https://example.com/84"
    StaticText "You:"
    StaticText "85: see "
    link "https://example.com/85"
      StaticText "https://example.com/85"
    StaticText "Ada:"
    StaticText "86: see "
    link "https://example.com/86"
      StaticText "https://example.com/86"
    StaticText "You:"
    StaticText "87: see "
    link "https://example.com/87"
      StaticText "https://example.com/87"
    StaticText "Ada:"
    StaticText "88: see "
    link "https://example.com/88"
      StaticText "https://example.com/88"
    StaticText "You:"
    StaticText "89: see "
    link "https://example.com/89"
      StaticText "https://example.com/89"
    StaticText "Ada:"
    StaticText "90: see "
    link "https://example.com/90"
      StaticText "https://example.com/90"
    StaticText "You:"
    StaticText "91: see "
    link "https://example.com/91"
      StaticText "https://example.com/91"
    StaticText "Ada:"
    StaticText "92: see "
    link "https://example.com/92"
      StaticText "https://example.com/92"
    StaticText "You:"
    StaticText "93: see "
    link "https://example.com/93"
      StaticText "https://example.com/93"
    StaticText "Ada:"
    StaticText "94: see "
    link "https://example.com/94"
      StaticText "https://example.com/94"
    StaticText "You:"
    StaticText "95: see "
    link "https://example.com/95"
      StaticText "https://example.com/95"
    StaticText "Ada:"
    StaticText "96: see "
    link "https://example.com/96"
      StaticText "https://example.com/96"
    StaticText "You:"
    StaticText "97: see "
    link "https://example.com/97"
      StaticText "https://example.com/97"
    StaticText "Ada:"
    StaticText "98: see "
    link "https://example.com/98"
      StaticText "https://example.com/98"
    StaticText "You:"
    StaticText "99: see "
    link "https://example.com/99"
      StaticText "https://example.com/99"
  form
    status
    textbox "Message"
    button "Send"
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in the page: long */

snapshots["in the page: picturing"] = 
`region "Voice assistant"
  StaticText "Voice assistant"
  StaticText "1:23"
  button "Settings"
  status
  status
    StaticText "Listening"
  button "Mute microphone" pressed=false
  button "End"
  button "Stop the answer" disabled
  status
  log "Conversation"
    StaticText "You:"
    StaticText "(picture)"
  form
    status
      StaticText "⁨receipt.png⁩: preparing"
    button "Remove the picture"
    textbox "Message"
    button "Add a picture"
    button "Send"
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in the page: picturing */

snapshots["in the page: refusing"] = 
`region "Voice assistant"
  StaticText "Voice assistant"
  StaticText "1:23"
  button "Settings"
  status
  status
    StaticText "Listening"
  button "Mute microphone" pressed=false
  button "End"
  button "Stop the answer" disabled
  status
  log "Conversation"
    StaticText "What is said will appear here."
  form
    status
      StaticText "⁨receipt.pdf⁩: That picture could not be used."
    button "Remove the picture"
    textbox "Message"
    button "Add a picture"
    button "Send"
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in the page: refusing */

snapshots["in the page: rating"] = 
`region "Voice assistant"
  StaticText "Voice assistant"
  button "Settings"
  status
  status
    StaticText "Call ended after 1 minute, 23 seconds."
  button "Talk again"
  status
  log "Conversation"
    StaticText "Ada:"
    StaticText "How can I help?"
    StaticText "You:"
    StaticText "When do you open?"
    StaticText "Ada:"
    StaticText "At nine on weekdays, and on Satur"
    StaticText "interrupted"
    StaticText "You:"
    StaticText "…"
    StaticText "You:"
    StaticText "(not understood)"
  button "Copy text"
  button "Save text"
  status
    StaticText "Copied"
  form "How was this call?"
    StaticText "How was this call?"
    button "Good" pressed=false
    button "Bad" pressed=true
    textbox "Anything to add? (optional)"
    button "Send feedback"
  form
    status
    textbox "Message"
    button "Send"
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in the page: rating */

snapshots["in the page: thanking"] = 
`region "Voice assistant"
  StaticText "Voice assistant"
  button "Settings"
  status
  status
    StaticText "Call ended after 1 minute, 23 seconds."
  button "Talk again"
  status
  log "Conversation"
    StaticText "Ada:"
    StaticText "How can I help?"
    StaticText "You:"
    StaticText "When do you open?"
    StaticText "Ada:"
    StaticText "At nine on weekdays, and on Satur"
    StaticText "interrupted"
    StaticText "You:"
    StaticText "…"
    StaticText "You:"
    StaticText "(not understood)"
  button "Save text"
  status
    StaticText "Thank you for your feedback."
  form
    status
    textbox "Message"
    button "Send"
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in the page: thanking */

snapshots["in the open panel: idle"] = 
`region "Voice assistant"
  status
  alert
  StaticText "Voice assistant"
  button "Settings"
  button "Hide"
  status
  status
    StaticText "Ready when you are"
  button "Start talking"
  status
  log "Conversation"
    StaticText "What is said will appear here."
  form
    status
    textbox "Message"
    button "Send"
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in the open panel: idle */

snapshots["in the open panel: ending"] = 
`region "Voice assistant"
  status
  alert
  StaticText "Voice assistant"
  StaticText "1:23"
  button "Settings"
  button "Hide"
  status
  button "Keep talking"
  status
    StaticText "Are you still there?"
  button "Mute microphone" pressed=false
  button "End"
  button "Stop the answer" disabled
  status
  log "Conversation"
    StaticText "What is said will appear here."
  form
    status
    textbox "Message"
    button "Send"
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in the open panel: ending */

snapshots["in the open panel: consent"] = 
`region "Voice assistant"
  status
  alert
  StaticText "Voice assistant"
  button "Settings"
  button "Hide"
  status
  status
    StaticText "Waiting for your consent"
  dialog "Before we talk" ("You will talk with an AI. Your voice is sent to the AI provider while the call lasts.TermsPrivacy")
    StaticText "Before we talk"
    StaticText "You will talk with an AI. Your voice is sent to the AI provider while the call lasts."
    link "Terms"
      StaticText "Terms"
    link "Privacy"
      StaticText "Privacy"
    button "Agree and start"
    button "Not now"
  status
  log "Conversation"
    StaticText "What is said will appear here."
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in the open panel: consent */

snapshots["in the open panel: connecting"] = 
`region "Voice assistant"
  status
  alert
  StaticText "Voice assistant"
  button "Settings"
  button "Hide"
  status
  status
    StaticText "Allow the microphone"
  button "Mute microphone" pressed=false
  button "Cancel"
  button "Stop the answer" disabled
  status
  log "Conversation"
    StaticText "What is said will appear here."
  form
    status
    textbox "Message" disabled
    button "Send" disabled
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in the open panel: connecting */

snapshots["in the open panel: listening"] = 
`region "Voice assistant"
  status
  alert
  StaticText "Voice assistant"
  StaticText "1:23"
  button "Settings"
  button "Hide"
  status
  status
    StaticText "Listening"
  button "Mute microphone" pressed=false
  button "End"
  button "Stop the answer" disabled
  status
  log "Conversation"
    StaticText "What is said will appear here."
  form
    status
    textbox "Message"
    button "Send"
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in the open panel: listening */

snapshots["in the open panel: hearing"] = 
`region "Voice assistant"
  status
  alert
  StaticText "Voice assistant"
  StaticText "1:23"
  button "Settings"
  button "Hide"
  status
  status
    StaticText "Hearing you"
  button "Mute microphone" pressed=false
  button "End"
  button "Stop the answer" disabled
  status
  log "Conversation"
    StaticText "Ada:"
    StaticText "How can I help?"
    StaticText "You:"
    StaticText "When do you open?"
    StaticText "Ada:"
    StaticText "At nine on weekdays, and on Satur"
    StaticText "interrupted"
    StaticText "You:"
    StaticText "…"
    StaticText "You:"
    StaticText "(not understood)"
  form
    status
    textbox "Message"
    button "Send"
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in the open panel: hearing */

snapshots["in the open panel: thinking"] = 
`region "Voice assistant"
  status
  alert
  StaticText "Voice assistant"
  StaticText "1:23"
  button "Settings"
  button "Hide"
  status
  status
    StaticText "Thinking"
  button "Mute microphone" pressed=false
  button "End"
  button "Stop the answer"
  status
  log "Conversation"
    StaticText "Ada:"
    StaticText "How can I help?"
    StaticText "You:"
    StaticText "When do you open?"
    StaticText "Ada:"
    StaticText "At nine on weekdays, and on Satur"
    StaticText "interrupted"
    StaticText "You:"
    StaticText "…"
    StaticText "You:"
    StaticText "(not understood)"
  form
    status
    textbox "Message"
    button "Send"
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in the open panel: thinking */

snapshots["in the open panel: speaking"] = 
`region "Voice assistant"
  status
  alert
  StaticText "Voice assistant"
  StaticText "1:23"
  button "Settings"
  button "Hide"
  status
  status
    StaticText "Speaking"
  button "Mute microphone" pressed=false
  button "End"
  button "Stop the answer"
  status
  log "Conversation"
    StaticText "Ada:"
    StaticText "How can I help?"
    StaticText "You:"
    StaticText "When do you open?"
    StaticText "Ada:"
    StaticText "At nine on weekdays, and on Satur"
    StaticText "interrupted"
    StaticText "You:"
    StaticText "…"
    StaticText "You:"
    StaticText "(not understood)"
  form
    status
    textbox "Message"
    button "Send"
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in the open panel: speaking */

snapshots["in the open panel: reconnecting"] = 
`region "Voice assistant"
  status
  alert
  StaticText "Voice assistant"
  StaticText "1:23"
  button "Settings"
  button "Hide"
  status
  status
    StaticText "Connection lost, reconnecting"
  button "Mute microphone" pressed=false
  button "End"
  button "Stop the answer" disabled
  status
  log "Conversation"
    StaticText "Ada:"
    StaticText "How can I help?"
    StaticText "You:"
    StaticText "When do you open?"
    StaticText "Ada:"
    StaticText "At nine on weekdays, and on Satur"
    StaticText "interrupted"
    StaticText "You:"
    StaticText "…"
    StaticText "You:"
    StaticText "(not understood)"
  form
    status
    textbox "Message"
    button "Send"
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in the open panel: reconnecting */

snapshots["in the open panel: ended"] = 
`region "Voice assistant"
  status
  alert
  StaticText "Voice assistant"
  button "Settings"
  button "Hide"
  status
  status
    StaticText "Call ended after 1 minute, 23 seconds."
  button "Talk again"
  status
  log "Conversation"
    StaticText "Ada:"
    StaticText "How can I help?"
    StaticText "You:"
    StaticText "When do you open?"
    StaticText "Ada:"
    StaticText "At nine on weekdays, and on Satur"
    StaticText "interrupted"
    StaticText "You:"
    StaticText "…"
    StaticText "You:"
    StaticText "(not understood)"
  button "Copy text"
  button "Save text"
  status
  form "How was this call?"
    StaticText "How was this call?"
    button "Good" pressed=false
    button "Bad" pressed=false
  form
    status
    textbox "Message"
    button "Send"
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in the open panel: ended */

snapshots["in the open panel: failed"] = 
`region "Voice assistant"
  status
  alert
  StaticText "Voice assistant"
  button "Settings"
  button "Hide"
  status
  alert
    StaticText "The microphone is blocked for this page."
    StaticText "Allow it in your browser's address bar, then try again."
  button "Try again"
  button "Continue by typing"
  status
  log "Conversation"
    StaticText "What is said will appear here."
  form
    status
    textbox "Message"
    button "Send"
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in the open panel: failed */

snapshots["in the open panel: weak"] = 
`region "Voice assistant"
  status
  alert
  StaticText "Voice assistant"
  StaticText "1:23"
  button "Settings"
  button "Hide"
  status
    StaticText "Weak connection"
  status
    StaticText "Listening"
  button "Mute microphone" pressed=false
  button "End"
  button "Stop the answer" disabled
  status
  log "Conversation"
    StaticText "What is said will appear here."
  form
    status
    textbox "Message"
    button "Send"
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in the open panel: weak */

snapshots["in the open panel: muted"] = 
`region "Voice assistant"
  status
  alert
  StaticText "Voice assistant"
  StaticText "1:23"
  button "Settings"
  button "Hide"
  status
  status
    StaticText "Your microphone is muted"
  button "Mute microphone" pressed=true
  button "End"
  button "Stop the answer" disabled
  status
  log "Conversation"
    StaticText "What is said will appear here."
  form
    status
    textbox "Message"
    button "Send"
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in the open panel: muted */

snapshots["in the open panel: blocked"] = 
`region "Voice assistant"
  status
  alert
  StaticText "Voice assistant"
  StaticText "1:23"
  button "Settings"
  button "Hide"
  status
  button "Tap to hear"
  status
    StaticText "Speaking"
  button "Mute microphone" pressed=false
  button "End"
  button "Stop the answer"
  status
  log "Conversation"
    StaticText "What is said will appear here."
  form
    status
    textbox "Message"
    button "Send"
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in the open panel: blocked */

snapshots["in the open panel: fatal"] = 
`region "Voice assistant"
  status
  alert
  StaticText "Voice assistant"
  button "Hide"
  status
  alert
    StaticText "Voice is not set up correctly on this page."
  status
  log "Conversation"
    StaticText "What is said will appear here."
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in the open panel: fatal */

snapshots["in the open panel: troubled"] = 
`region "Voice assistant"
  status
  alert
  StaticText "Voice assistant"
  StaticText "1:23"
  button "Settings"
  button "Hide"
  status
  alert
    StaticText "I couldn't answer that. Please say it again."
  status
    StaticText "Listening"
  button "Mute microphone" pressed=false
  button "End"
  button "Stop the answer" disabled
  status
  log "Conversation"
    StaticText "What is said will appear here."
  form
    status
    textbox "Message"
    button "Send"
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in the open panel: troubled */

snapshots["in the open panel: unsupported"] = 
`region "Voice assistant"
  status
  alert
  StaticText "Voice assistant"
  button "Hide"
  StaticText "This browser cannot make voice calls."
  button "Copy link"
  status
  status`;
/* end snapshot in the open panel: unsupported */

snapshots["in the open panel: voiceless"] = 
`region "Voice assistant"
  status
  alert
  StaticText "Voice assistant"
  button "Hide"
  status
  alert
    StaticText "This page doesn't allow the microphone."
  button "Continue by typing"
  status
  log "Conversation"
    StaticText "What is said will appear here."
  form
    status
    textbox "Message"
    button "Send"
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in the open panel: voiceless */

snapshots["in the open panel: written"] = 
`region "Voice assistant"
  status
  alert
  StaticText "Voice assistant"
  StaticText "1:23"
  button "Settings"
  button "Hide"
  status
  status
    StaticText "Ready: type a message"
  button "End"
  button "Stop the answer" disabled
  status
  log "Conversation"
    StaticText "What is said will appear here."
  form
    status
    textbox "Message"
    button "Send"
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in the open panel: written */

snapshots["in the open panel: ready"] = 
`region "Voice assistant"
  status
  alert
  StaticText "Voice assistant"
  StaticText "1:23"
  button "Settings"
  button "Hide"
  status
  status
    StaticText "Ready when you are"
  button "Mute microphone" pressed=false
  button "End"
  button "Stop the answer" disabled
  button "Hold or tap to talk" pressed=false
  status
  log "Conversation"
    StaticText "What is said will appear here."
  form
    status
    textbox "Message"
    button "Send"
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in the open panel: ready */

snapshots["in the open panel: talking"] = 
`region "Voice assistant"
  status
  alert
  StaticText "Voice assistant"
  StaticText "1:23"
  button "Settings"
  button "Hide"
  status
  status
    StaticText "Hearing you"
  button "Mute microphone" pressed=false
  button "End"
  button "Stop the answer" disabled
  button "Release or tap to send" pressed=true
  status
  log "Conversation"
    StaticText "What is said will appear here."
  form
    status
    textbox "Message"
    button "Send"
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in the open panel: talking */

snapshots["in the open panel: asking"] = 
`region "Voice assistant"
  status
  alert
  StaticText "Voice assistant"
  StaticText "1:23"
  button "Settings"
  button "Hide"
  status
  status
    StaticText "Thinking"
  button "Mute microphone" pressed=false
  button "End"
  button "Stop the answer"
  StaticText "Let the assistant use “⁨cancel_order⁩”?"
  StaticText "Let the assistant use “⁨send_mail⁩”?"
  group "Let the assistant use “⁨cancel_order⁩”?"
    StaticText "Let the assistant use “⁨cancel_order⁩”?"
    group "Details"
      StaticText "{ "orderId": "A-1042", "reason": "The visitor changed their mind" }"
    button "Allow"
    button "Decline"
  group "Let the assistant use “⁨send_mail⁩”?"
    StaticText "Let the assistant use “⁨send_mail⁩”?"
    button "Allow"
    button "Decline"
  status
  log "Conversation"
    StaticText "What is said will appear here."
  form
    status
    textbox "Message"
    button "Send"
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in the open panel: asking */

snapshots["in the open panel: working"] = 
`region "Voice assistant"
  status
  alert
  StaticText "Voice assistant"
  StaticText "1:23"
  button "Settings"
  button "Hide"
  status
  status
    StaticText "Thinking"
  button "Mute microphone" pressed=false
  button "End"
  button "Stop the answer"
  status
  log "Conversation"
    StaticText "Done: ⁨lookup_order⁩"
    StaticText "Working: ⁨cancel_order⁩"
    StaticText "Failed: ⁨send_mail⁩"
    StaticText "Anna"
    StaticText ": "
    StaticText "Hm."
    StaticText "Yes."
  form
    status
    textbox "Message"
    button "Send"
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in the open panel: working */

snapshots["in the open panel: broken-off"] = 
`region "Voice assistant"
  status
  alert
  StaticText "Voice assistant"
  StaticText "1:23"
  button "Settings"
  button "Hide"
  status
  status
    StaticText "Hearing you"
  button "Mute microphone" pressed=false
  button "End"
  button "Stop the answer" disabled
  status
  log "Conversation"
    StaticText "Ada:"
    StaticText "At nine on weekdays,"
    StaticText "interrupted"
    StaticText "not heard"
    StaticText ":"
    StaticText "and at ten on Saturdays."
    StaticText "Ada:"
    StaticText "interrupted"
    StaticText "not heard"
    StaticText ":"
    StaticText "Well."
  form
    status
    textbox "Message"
    button "Send"
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in the open panel: broken-off */

snapshots["in the open panel: translating"] = 
`region "Voice assistant"
  status
  alert
  StaticText "Voice assistant"
  StaticText "1:23"
  button "Settings"
  button "Hide"
  status
  status
    StaticText "Speaking"
  button "Mute microphone" pressed=false
  button "End"
  button "Stop the answer"
  status
  log "Conversation"
    StaticText "You:"
    StaticText "When do you open?"
    StaticText "Ada:"
    StaticText "متى تفتحون؟"
    StaticText "You:"
    StaticText "On Saturday, I mean."
    StaticText "Ada:"
    StaticText "يوم السبت، أعني."
  form
    status
    textbox "Message"
    button "Send"
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in the open panel: translating */

snapshots["in the open panel: long"] = 
`region "Voice assistant"
  status
  alert
  StaticText "Voice assistant"
  StaticText "1:23"
  button "Settings"
  button "Hide"
  status
  status
    StaticText "Listening"
  button "Mute microphone" pressed=false
  button "End"
  button "Stop the answer" disabled
  status
  log "Conversation"
    button "Earlier messages"
    StaticText "Ada:"
    StaticText "60: see "
    link "https://example.com/60"
      StaticText "https://example.com/60"
    StaticText "You:"
    StaticText "61: see "
    link "https://example.com/61"
      StaticText "https://example.com/61"
    StaticText "Ada:"
    StaticText "62: see "
    link "https://example.com/62"
      StaticText "https://example.com/62"
    StaticText "You:"
    StaticText "63: see "
    link "https://example.com/63"
      StaticText "https://example.com/63"
    StaticText "Ada:"
    StaticText "64: see "
    link "https://example.com/64"
      StaticText "https://example.com/64"
    StaticText "You:"
    StaticText "65: see "
    link "https://example.com/65"
      StaticText "https://example.com/65"
    StaticText "Ada:"
    StaticText "66: see "
    link "https://example.com/66"
      StaticText "https://example.com/66"
    StaticText "You:"
    StaticText "67: see "
    link "https://example.com/67"
      StaticText "https://example.com/67"
    StaticText "Ada:"
    StaticText "68: see "
    link "https://example.com/68"
      StaticText "https://example.com/68"
    StaticText "You:"
    StaticText "69: see "
    link "https://example.com/69"
      StaticText "https://example.com/69"
    StaticText "Ada:"
    StaticText "70: see "
    link "https://example.com/70"
      StaticText "https://example.com/70"
    StaticText "You:"
    StaticText "71: see "
    link "https://example.com/71"
      StaticText "https://example.com/71"
    StaticText "Ada:"
    StaticText "72: see "
    link "https://example.com/72"
      StaticText "https://example.com/72"
    StaticText "You:"
    StaticText "73: see "
    link "https://example.com/73"
      StaticText "https://example.com/73"
    StaticText "Ada:"
    StaticText "74: see "
    link "https://example.com/74"
      StaticText "https://example.com/74"
    StaticText "You:"
    StaticText "75: see "
    link "https://example.com/75"
      StaticText "https://example.com/75"
    StaticText "Ada:"
    StaticText "76: see "
    link "https://example.com/76"
      StaticText "https://example.com/76"
    StaticText "You:"
    StaticText "77: see "
    link "https://example.com/77"
      StaticText "https://example.com/77"
    StaticText "Ada:"
    StaticText "78: see "
    link "https://example.com/78"
      StaticText "https://example.com/78"
    StaticText "You:"
    StaticText "79: see "
    link "https://example.com/79"
      StaticText "https://example.com/79"
    StaticText "Ada:"
    StaticText "80: see "
    link "https://example.com/80"
      StaticText "https://example.com/80"
    StaticText "You:"
    StaticText "81: see "
    link "https://example.com/81"
      StaticText "https://example.com/81"
    StaticText "Ada:"
    StaticText "82: see "
    link "https://example.com/82"
      StaticText "https://example.com/82"
    StaticText "You:"
    StaticText "83: see "
    link "https://example.com/83"
      StaticText "https://example.com/83"
    StaticText "Ada:"
    StaticText "84: see "
    link "https://example.com/84"
      StaticText "https://example.com/84"
    StaticText "You:"
    StaticText "85: see "
    link "https://example.com/85"
      StaticText "https://example.com/85"
    StaticText "Ada:"
    StaticText "86: see "
    link "https://example.com/86"
      StaticText "https://example.com/86"
    StaticText "You:"
    StaticText "87: see "
    link "https://example.com/87"
      StaticText "https://example.com/87"
    StaticText "Ada:"
    StaticText "88: see "
    link "https://example.com/88"
      StaticText "https://example.com/88"
    StaticText "You:"
    StaticText "89: see "
    link "https://example.com/89"
      StaticText "https://example.com/89"
    StaticText "Ada:"
    StaticText "90: see "
    link "https://example.com/90"
      StaticText "https://example.com/90"
    StaticText "You:"
    StaticText "91: see "
    link "https://example.com/91"
      StaticText "https://example.com/91"
    StaticText "Ada:"
    StaticText "92: see "
    link "https://example.com/92"
      StaticText "https://example.com/92"
    StaticText "You:"
    StaticText "93: see "
    link "https://example.com/93"
      StaticText "https://example.com/93"
    StaticText "Ada:"
    StaticText "94: see "
    link "https://example.com/94"
      StaticText "https://example.com/94"
    StaticText "You:"
    StaticText "95: see "
    link "https://example.com/95"
      StaticText "https://example.com/95"
    StaticText "Ada:"
    StaticText "96: see "
    link "https://example.com/96"
      StaticText "https://example.com/96"
    StaticText "You:"
    StaticText "97: see "
    link "https://example.com/97"
      StaticText "https://example.com/97"
    StaticText "Ada:"
    StaticText "98: see "
    link "https://example.com/98"
      StaticText "https://example.com/98"
    StaticText "You:"
    StaticText "99: see "
    link "https://example.com/99"
      StaticText "https://example.com/99"
  form
    status
    textbox "Message"
    button "Send"
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in the open panel: long */

snapshots["in the open panel: picturing"] = 
`region "Voice assistant"
  status
  alert
  StaticText "Voice assistant"
  StaticText "1:23"
  button "Settings"
  button "Hide"
  status
  status
    StaticText "Listening"
  button "Mute microphone" pressed=false
  button "End"
  button "Stop the answer" disabled
  status
  log "Conversation"
    StaticText "You:"
    StaticText "(picture)"
  form
    status
      StaticText "⁨receipt.png⁩: preparing"
    button "Remove the picture"
    textbox "Message"
    button "Add a picture"
    button "Send"
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in the open panel: picturing */

snapshots["in the open panel: refusing"] = 
`region "Voice assistant"
  status
  alert
  StaticText "Voice assistant"
  StaticText "1:23"
  button "Settings"
  button "Hide"
  status
  status
    StaticText "Listening"
  button "Mute microphone" pressed=false
  button "End"
  button "Stop the answer" disabled
  status
  log "Conversation"
    StaticText "What is said will appear here."
  form
    status
      StaticText "⁨receipt.pdf⁩: That picture could not be used."
    button "Remove the picture"
    textbox "Message"
    button "Add a picture"
    button "Send"
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in the open panel: refusing */

snapshots["in the open panel: rating"] = 
`region "Voice assistant"
  status
  alert
  StaticText "Voice assistant"
  button "Settings"
  button "Hide"
  status
  status
    StaticText "Call ended after 1 minute, 23 seconds."
  button "Talk again"
  status
  log "Conversation"
    StaticText "Ada:"
    StaticText "How can I help?"
    StaticText "You:"
    StaticText "When do you open?"
    StaticText "Ada:"
    StaticText "At nine on weekdays, and on Satur"
    StaticText "interrupted"
    StaticText "You:"
    StaticText "…"
    StaticText "You:"
    StaticText "(not understood)"
  button "Copy text"
  button "Save text"
  status
    StaticText "Copied"
  form "How was this call?"
    StaticText "How was this call?"
    button "Good" pressed=false
    button "Bad" pressed=true
    textbox "Anything to add? (optional)"
    button "Send feedback"
  form
    status
    textbox "Message"
    button "Send"
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in the open panel: rating */

snapshots["in the open panel: thanking"] = 
`region "Voice assistant"
  status
  alert
  StaticText "Voice assistant"
  button "Settings"
  button "Hide"
  status
  status
    StaticText "Call ended after 1 minute, 23 seconds."
  button "Talk again"
  status
  log "Conversation"
    StaticText "Ada:"
    StaticText "How can I help?"
    StaticText "You:"
    StaticText "When do you open?"
    StaticText "Ada:"
    StaticText "At nine on weekdays, and on Satur"
    StaticText "interrupted"
    StaticText "You:"
    StaticText "…"
    StaticText "You:"
    StaticText "(not understood)"
  button "Save text"
  status
    StaticText "Thank you for your feedback."
  form
    status
    textbox "Message"
    button "Send"
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in the open panel: thanking */

snapshots["beside the closed panel: idle"] = 
`region "Voice assistant"
  status
  alert
  button "Voice assistant" haspopup=dialog`;
/* end snapshot beside the closed panel: idle */

snapshots["beside the closed panel: ending"] = 
`region "Voice assistant"
  status
    StaticText "Are you still there?"
  alert
  button "Are you still there?" haspopup=dialog
  button "Mute microphone" pressed=false
  button "End"`;
/* end snapshot beside the closed panel: ending */

snapshots["beside the closed panel: consent"] = 
`region "Voice assistant"
  status
    StaticText "Waiting for your consent"
  alert
  button "Waiting for your consent" haspopup=dialog`;
/* end snapshot beside the closed panel: consent */

snapshots["beside the closed panel: connecting"] = 
`region "Voice assistant"
  status
    StaticText "Allow the microphone"
  alert
  button "Allow the microphone" haspopup=dialog
  button "Mute microphone" pressed=false
  button "Cancel"`;
/* end snapshot beside the closed panel: connecting */

snapshots["beside the closed panel: listening"] = 
`region "Voice assistant"
  status
    StaticText "Listening"
  alert
  button "Listening" haspopup=dialog
  button "Mute microphone" pressed=false
  button "End"`;
/* end snapshot beside the closed panel: listening */

snapshots["beside the closed panel: hearing"] = 
`region "Voice assistant"
  status
    StaticText "Hearing you"
  alert
  button "Hearing you" haspopup=dialog
  button "Mute microphone" pressed=false
  button "End"`;
/* end snapshot beside the closed panel: hearing */

snapshots["beside the closed panel: thinking"] = 
`region "Voice assistant"
  status
    StaticText "Thinking"
  alert
  button "Thinking" haspopup=dialog
  button "Mute microphone" pressed=false
  button "End"`;
/* end snapshot beside the closed panel: thinking */

snapshots["beside the closed panel: speaking"] = 
`region "Voice assistant"
  status
    StaticText "Speaking"
  alert
  button "Speaking" haspopup=dialog
  button "Mute microphone" pressed=false
  button "End"`;
/* end snapshot beside the closed panel: speaking */

snapshots["beside the closed panel: reconnecting"] = 
`region "Voice assistant"
  status
    StaticText "Connection lost, reconnecting"
  alert
  button "Connection lost, reconnecting" haspopup=dialog
  button "Mute microphone" pressed=false
  button "End"`;
/* end snapshot beside the closed panel: reconnecting */

snapshots["beside the closed panel: ended"] = 
`region "Voice assistant"
  status
    StaticText "Call ended after 1 minute, 23 seconds."
  alert
  button "Voice assistant" haspopup=dialog`;
/* end snapshot beside the closed panel: ended */

snapshots["beside the closed panel: failed"] = 
`region "Voice assistant"
  status
  alert
  button "Voice assistant" haspopup=dialog`;
/* end snapshot beside the closed panel: failed */

snapshots["beside the closed panel: weak"] = 
`region "Voice assistant"
  status
    StaticText "Listening"
  alert
  button "Listening" haspopup=dialog
  button "Mute microphone" pressed=false
  button "End"`;
/* end snapshot beside the closed panel: weak */

snapshots["beside the closed panel: muted"] = 
`region "Voice assistant"
  status
    StaticText "Your microphone is muted"
  alert
  button "Your microphone is muted" haspopup=dialog
  button "Mute microphone" pressed=true
  button "End"`;
/* end snapshot beside the closed panel: muted */

snapshots["beside the closed panel: blocked"] = 
`region "Voice assistant"
  status
    StaticText "Tap to hear"
  alert
  button "Tap to hear" haspopup=dialog
  button "Mute microphone" pressed=false
  button "End"`;
/* end snapshot beside the closed panel: blocked */

snapshots["beside the closed panel: fatal"] = 
`region "Voice assistant"
  status
  alert
  button "Voice assistant" haspopup=dialog`;
/* end snapshot beside the closed panel: fatal */

snapshots["beside the closed panel: troubled"] = 
`region "Voice assistant"
  status
    StaticText "Listening"
  alert
  button "Listening" haspopup=dialog
  button "Mute microphone" pressed=false
  button "End"`;
/* end snapshot beside the closed panel: troubled */

snapshots["beside the closed panel: unsupported"] = 
`region "Voice assistant"
  status
  alert
  button "Voice assistant" haspopup=dialog`;
/* end snapshot beside the closed panel: unsupported */

snapshots["beside the closed panel: voiceless"] = 
`region "Voice assistant"
  status
  alert
  button "Voice assistant" haspopup=dialog`;
/* end snapshot beside the closed panel: voiceless */

snapshots["beside the closed panel: written"] = 
`region "Voice assistant"
  status
    StaticText "Ready: type a message"
  alert
  button "Ready: type a message" haspopup=dialog
  button "End"`;
/* end snapshot beside the closed panel: written */

snapshots["beside the closed panel: ready"] = 
`region "Voice assistant"
  status
    StaticText "Ready when you are"
  alert
  button "Ready when you are" haspopup=dialog
  button "Mute microphone" pressed=false
  button "End"`;
/* end snapshot beside the closed panel: ready */

snapshots["beside the closed panel: talking"] = 
`region "Voice assistant"
  status
    StaticText "Hearing you"
  alert
  button "Hearing you" haspopup=dialog
  button "Mute microphone" pressed=false
  button "End"`;
/* end snapshot beside the closed panel: talking */

snapshots["beside the closed panel: asking"] = 
`region "Voice assistant"
  status
    StaticText "Let the assistant use “⁨cancel_order⁩”?"
  alert
  button "Let the assistant use “⁨cancel_order⁩”?" haspopup=dialog
  button "Mute microphone" pressed=false
  button "End"`;
/* end snapshot beside the closed panel: asking */

snapshots["beside the closed panel: working"] = 
`region "Voice assistant"
  status
    StaticText "Thinking"
  alert
  button "Thinking" haspopup=dialog
  button "Mute microphone" pressed=false
  button "End"`;
/* end snapshot beside the closed panel: working */

snapshots["beside the closed panel: broken-off"] = 
`region "Voice assistant"
  status
    StaticText "Hearing you"
  alert
  button "Hearing you" haspopup=dialog
  button "Mute microphone" pressed=false
  button "End"`;
/* end snapshot beside the closed panel: broken-off */

snapshots["beside the closed panel: translating"] = 
`region "Voice assistant"
  status
    StaticText "Speaking"
  alert
  button "Speaking" haspopup=dialog
  button "Mute microphone" pressed=false
  button "End"`;
/* end snapshot beside the closed panel: translating */

snapshots["beside the closed panel: long"] = 
`region "Voice assistant"
  status
    StaticText "Listening"
  alert
  button "Listening" haspopup=dialog
  button "Mute microphone" pressed=false
  button "End"`;
/* end snapshot beside the closed panel: long */

snapshots["beside the closed panel: picturing"] = 
`region "Voice assistant"
  status
    StaticText "Listening"
  alert
  button "Listening" haspopup=dialog
  button "Mute microphone" pressed=false
  button "End"`;
/* end snapshot beside the closed panel: picturing */

snapshots["beside the closed panel: refusing"] = 
`region "Voice assistant"
  status
    StaticText "Listening"
  alert
  button "Listening" haspopup=dialog
  button "Mute microphone" pressed=false
  button "End"`;
/* end snapshot beside the closed panel: refusing */

snapshots["beside the closed panel: rating"] = 
`region "Voice assistant"
  status
    StaticText "Call ended after 1 minute, 23 seconds."
  alert
  button "Voice assistant" haspopup=dialog`;
/* end snapshot beside the closed panel: rating */

snapshots["beside the closed panel: thanking"] = 
`region "Voice assistant"
  status
    StaticText "Call ended after 1 minute, 23 seconds."
  alert
  button "Voice assistant" haspopup=dialog`;
/* end snapshot beside the closed panel: thanking */

snapshots["in one button: idle"] = 
`region "Voice assistant"
  status
  button "Start talking"
  status
  status
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in one button: idle */

snapshots["in one button: ending"] = 
`region "Voice assistant"
  status
    StaticText "Are you still there?"
  button "End"
  status
  status
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"
  StaticText "Are you still there?"
  button "Keep talking"`;
/* end snapshot in one button: ending */

snapshots["in one button: consent"] = 
`region "Voice assistant"
  status
    StaticText "Waiting for your consent"
  StaticText "Waiting for your consent"
  status
  status
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"
  dialog "Before we talk" ("You will talk with an AI. Your voice is sent to the AI provider while the call lasts.TermsPrivacy")
    StaticText "Before we talk"
    StaticText "You will talk with an AI. Your voice is sent to the AI provider while the call lasts."
    link "Terms"
      StaticText "Terms"
    link "Privacy"
      StaticText "Privacy"
    button "Agree and start"
    button "Not now"`;
/* end snapshot in one button: consent */

snapshots["in one button: connecting"] = 
`region "Voice assistant"
  status
    StaticText "Allow the microphone"
  button "Cancel"
  status
  status
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in one button: connecting */

snapshots["in one button: listening"] = 
`region "Voice assistant"
  status
    StaticText "Listening"
  button "End"
  status
  status
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in one button: listening */

snapshots["in one button: hearing"] = 
`region "Voice assistant"
  status
    StaticText "Hearing you"
  button "End"
  status
  status
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in one button: hearing */

snapshots["in one button: thinking"] = 
`region "Voice assistant"
  status
    StaticText "Thinking"
  button "End"
  status
  status
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in one button: thinking */

snapshots["in one button: speaking"] = 
`region "Voice assistant"
  status
    StaticText "Speaking"
  button "End"
  status
  status
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in one button: speaking */

snapshots["in one button: reconnecting"] = 
`region "Voice assistant"
  status
    StaticText "Connection lost, reconnecting"
  button "End"
  status
  status
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in one button: reconnecting */

snapshots["in one button: ended"] = 
`region "Voice assistant"
  status
    StaticText "Call ended after 1 minute, 23 seconds."
  button "Talk again"
  status
  status
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in one button: ended */

snapshots["in one button: failed"] = 
`region "Voice assistant"
  status
  button "Try again"
  alert
    StaticText "The microphone is blocked for this page."
    StaticText "Allow it in your browser's address bar, then try again."
  status
  status
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in one button: failed */

snapshots["in one button: weak"] = 
`region "Voice assistant"
  status
    StaticText "Listening"
  button "End"
  status
    StaticText "Weak connection"
  status
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in one button: weak */

snapshots["in one button: muted"] = 
`region "Voice assistant"
  status
    StaticText "Your microphone is muted"
  button "End"
  status
  status
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in one button: muted */

snapshots["in one button: blocked"] = 
`region "Voice assistant"
  status
    StaticText "Tap to hear"
  button "End"
  status
  status
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"
  button "Tap to hear"`;
/* end snapshot in one button: blocked */

snapshots["in one button: fatal"] = 
`region "Voice assistant"
  status
  StaticText "Voice assistant"
  alert
    StaticText "Voice is not set up correctly on this page."
  status
  status
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in one button: fatal */

snapshots["in one button: troubled"] = 
`region "Voice assistant"
  status
    StaticText "Listening"
  button "End"
  alert
    StaticText "I couldn't answer that. Please say it again."
  status
  status
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in one button: troubled */

snapshots["in one button: unsupported"] = 
`region "Voice assistant"
  StaticText "This browser cannot make voice calls."
  button "Copy link"
  status
  status`;
/* end snapshot in one button: unsupported */

snapshots["in one button: voiceless"] = 
`region "Voice assistant"
  status
  StaticText "Voice assistant"
  alert
    StaticText "This page doesn't allow the microphone."
  status
  status
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in one button: voiceless */

snapshots["in one button: written"] = 
`region "Voice assistant"
  status
    StaticText "Ready when you are"
  button "End"
  status
  status
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in one button: written */

snapshots["in one button: ready"] = 
`region "Voice assistant"
  status
    StaticText "Ready when you are"
  button "End"
  button "Hold or tap to talk" pressed=false
  status
  status
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in one button: ready */

snapshots["in one button: talking"] = 
`region "Voice assistant"
  status
    StaticText "Hearing you"
  button "End"
  button "Release or tap to send" pressed=true
  status
  status
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in one button: talking */

snapshots["in one button: asking"] = 
`region "Voice assistant"
  status
    StaticText "Let the assistant use “⁨cancel_order⁩”?"
  button "End"
  status
  status
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"
  StaticText "Let the assistant use “⁨cancel_order⁩”?"
  StaticText "Let the assistant use “⁨send_mail⁩”?"
  group "Let the assistant use “⁨cancel_order⁩”?"
    StaticText "Let the assistant use “⁨cancel_order⁩”?"
    group "Details"
      StaticText "{ "orderId": "A-1042", "reason": "The visitor changed their mind" }"
    button "Allow"
    button "Decline"
  group "Let the assistant use “⁨send_mail⁩”?"
    StaticText "Let the assistant use “⁨send_mail⁩”?"
    button "Allow"
    button "Decline"`;
/* end snapshot in one button: asking */

snapshots["in one button: working"] = 
`region "Voice assistant"
  status
    StaticText "Thinking"
  button "End"
  status
  status
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in one button: working */

snapshots["in one button: broken-off"] = 
`region "Voice assistant"
  status
    StaticText "Hearing you"
  button "End"
  status
  status
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in one button: broken-off */

snapshots["in one button: translating"] = 
`region "Voice assistant"
  status
    StaticText "Speaking"
  button "End"
  status
  status
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in one button: translating */

snapshots["in one button: long"] = 
`region "Voice assistant"
  status
    StaticText "Listening"
  button "End"
  status
  status
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in one button: long */

snapshots["in one button: picturing"] = 
`region "Voice assistant"
  status
    StaticText "Listening"
  button "End"
  status
  status
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in one button: picturing */

snapshots["in one button: refusing"] = 
`region "Voice assistant"
  status
    StaticText "Listening"
  button "End"
  status
  status
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in one button: refusing */

snapshots["in one button: rating"] = 
`region "Voice assistant"
  status
    StaticText "Call ended after 1 minute, 23 seconds."
  button "Talk again"
  status
  status
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in one button: rating */

snapshots["in one button: thanking"] = 
`region "Voice assistant"
  status
    StaticText "Call ended after 1 minute, 23 seconds."
  button "Talk again"
  status
  status
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in one button: thanking */

snapshots["in the page: echo"] = 
`region "Voice assistant"
  StaticText "Voice assistant"
  StaticText "1:23"
  button "Settings"
  status
  status
    StaticText "Speaking"
  button "Mute microphone" pressed=false
  button "End"
  button "Stop the answer"
  status
    StaticText "The assistant hears itself. Headphones help."
  log "Conversation"
    StaticText "What is said will appear here."
  form
    status
    textbox "Message"
    button "Send"
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in the page: echo */

snapshots["in the page: setting"] = 
`region "Voice assistant"
  StaticText "Voice assistant"
  StaticText "1:23"
  button "Settings" expanded
  status
  status
    StaticText "Listening"
  button "Mute microphone" pressed=false
  button "End"
  button "Stop the answer" disabled
  status
  StaticText "Microphone"
  combobox "Microphone" value=Headset (Bluetooth) haspopup=menu
    option "System default"
    option "Headset (Bluetooth)"
    option "Built-in microphone of a very long name, as systems give them"
  StaticText "Speaker"
  combobox "Speaker" value=System default haspopup=menu
    option "System default"
    option "Headset (Bluetooth)"
    option "Built-in speakers"
  StaticText "Volume"
  slider "Volume" value=80 valuetext=80
  StaticText "Language"
  combobox "Language" value=English haspopup=menu
    option "English"
    option "العربية"
    option "български"
    option "català"
    option "čeština"
    option "dansk"
    option "Deutsch"
    option "Ελληνικά"
    option "español"
    option "eesti"
    option "suomi"
    option "français"
    option "עברית"
    option "हिन्दी"
    option "hrvatski"
    option "magyar"
    option "Indonesia"
    option "italiano"
    option "日本語"
    option "한국어"
    option "lietuvių"
    option "latviešu"
    option "norsk bokmål"
    option "Nederlands"
    option "polski"
    option "português"
    option "português (Brasil)"
    option "română"
    option "русский"
    option "slovenčina"
    option "slovenščina"
    option "српски"
    option "svenska"
    option "தமிழ்"
    option "ไทย"
    option "Türkçe"
    option "українська"
    option "اردو"
    option "Tiếng Việt"
    option "简体中文"
    option "繁體中文"
  checkbox "Captions only"
  log "Conversation"
    StaticText "What is said will appear here."
  form
    status
    textbox "Message"
    button "Send"
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in the page: setting */

snapshots["in the page: lost"] = 
`region "Voice assistant"
  StaticText "Voice assistant"
  StaticText "1:23"
  button "Settings"
  status
  status
    StaticText "The microphone was disconnected."
  button "End"
  button "Stop the answer" disabled
  status
  log "Conversation"
    StaticText "What is said will appear here."
  form
    status
    textbox "Message"
    button "Send"
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in the page: lost */

snapshots["in the page: silent"] = 
`region "Voice assistant"
  StaticText "Voice assistant"
  StaticText "1:23"
  button "Settings"
  status
  status
    StaticText "The microphone is silent: is it muted?"
  button "Mute microphone" pressed=false
  button "End"
  button "Stop the answer" disabled
  status
  log "Conversation"
    StaticText "What is said will appear here."
  form
    status
    textbox "Message"
    button "Send"
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in the page: silent */

snapshots["in the open panel: echo"] = 
`region "Voice assistant"
  status
  alert
  StaticText "Voice assistant"
  StaticText "1:23"
  button "Settings"
  button "Hide"
  status
  status
    StaticText "Speaking"
  button "Mute microphone" pressed=false
  button "End"
  button "Stop the answer"
  status
    StaticText "The assistant hears itself. Headphones help."
  log "Conversation"
    StaticText "What is said will appear here."
  form
    status
    textbox "Message"
    button "Send"
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in the open panel: echo */

snapshots["in the open panel: setting"] = 
`region "Voice assistant"
  status
  alert
  StaticText "Voice assistant"
  StaticText "1:23"
  button "Settings" expanded
  button "Hide"
  status
  status
    StaticText "Listening"
  button "Mute microphone" pressed=false
  button "End"
  button "Stop the answer" disabled
  status
  StaticText "Microphone"
  combobox "Microphone" value=Headset (Bluetooth) haspopup=menu
    option "System default"
    option "Headset (Bluetooth)"
    option "Built-in microphone of a very long name, as systems give them"
  StaticText "Speaker"
  combobox "Speaker" value=System default haspopup=menu
    option "System default"
    option "Headset (Bluetooth)"
    option "Built-in speakers"
  StaticText "Volume"
  slider "Volume" value=80 valuetext=80
  StaticText "Language"
  combobox "Language" value=English haspopup=menu
    option "English"
    option "العربية"
    option "български"
    option "català"
    option "čeština"
    option "dansk"
    option "Deutsch"
    option "Ελληνικά"
    option "español"
    option "eesti"
    option "suomi"
    option "français"
    option "עברית"
    option "हिन्दी"
    option "hrvatski"
    option "magyar"
    option "Indonesia"
    option "italiano"
    option "日本語"
    option "한국어"
    option "lietuvių"
    option "latviešu"
    option "norsk bokmål"
    option "Nederlands"
    option "polski"
    option "português"
    option "português (Brasil)"
    option "română"
    option "русский"
    option "slovenčina"
    option "slovenščina"
    option "српски"
    option "svenska"
    option "தமிழ்"
    option "ไทย"
    option "Türkçe"
    option "українська"
    option "اردو"
    option "Tiếng Việt"
    option "简体中文"
    option "繁體中文"
  checkbox "Captions only"
  log "Conversation"
    StaticText "What is said will appear here."
  form
    status
    textbox "Message"
    button "Send"
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in the open panel: setting */

snapshots["in the open panel: lost"] = 
`region "Voice assistant"
  status
  alert
  StaticText "Voice assistant"
  StaticText "1:23"
  button "Settings"
  button "Hide"
  status
  status
    StaticText "The microphone was disconnected."
  button "End"
  button "Stop the answer" disabled
  status
  log "Conversation"
    StaticText "What is said will appear here."
  form
    status
    textbox "Message"
    button "Send"
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in the open panel: lost */

snapshots["in the open panel: silent"] = 
`region "Voice assistant"
  status
  alert
  StaticText "Voice assistant"
  StaticText "1:23"
  button "Settings"
  button "Hide"
  status
  status
    StaticText "The microphone is silent: is it muted?"
  button "Mute microphone" pressed=false
  button "End"
  button "Stop the answer" disabled
  status
  log "Conversation"
    StaticText "What is said will appear here."
  form
    status
    textbox "Message"
    button "Send"
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in the open panel: silent */

snapshots["beside the closed panel: echo"] = 
`region "Voice assistant"
  status
    StaticText "Speaking"
  alert
  button "Speaking" haspopup=dialog
  button "Mute microphone" pressed=false
  button "End"`;
/* end snapshot beside the closed panel: echo */

snapshots["beside the closed panel: setting"] = 
`region "Voice assistant"
  status
    StaticText "Listening"
  alert
  button "Listening" haspopup=dialog
  button "Mute microphone" pressed=false
  button "End"`;
/* end snapshot beside the closed panel: setting */

snapshots["beside the closed panel: lost"] = 
`region "Voice assistant"
  status
    StaticText "The microphone was disconnected."
  alert
  button "The microphone was disconnected." haspopup=dialog
  button "End"`;
/* end snapshot beside the closed panel: lost */

snapshots["beside the closed panel: silent"] = 
`region "Voice assistant"
  status
    StaticText "The microphone is silent: is it muted?"
  alert
  button "The microphone is silent: is it muted?" haspopup=dialog
  button "Mute microphone" pressed=false
  button "End"`;
/* end snapshot beside the closed panel: silent */

snapshots["in one button: echo"] = 
`region "Voice assistant"
  status
    StaticText "Speaking"
  button "End"
  status
  status
    StaticText "The assistant hears itself. Headphones help."
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in one button: echo */

snapshots["in one button: setting"] = 
`region "Voice assistant"
  status
    StaticText "Listening"
  button "End"
  status
  status
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in one button: setting */

snapshots["in one button: lost"] = 
`region "Voice assistant"
  status
    StaticText "The microphone was disconnected."
  button "End"
  status
  status
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in one button: lost */

snapshots["in one button: silent"] = 
`region "Voice assistant"
  status
    StaticText "The microphone is silent: is it muted?"
  button "End"
  status
  status
  StaticText "You are talking with an AI. It can make mistakes."
  link "Terms"
    StaticText "Terms"
  link "Privacy"
    StaticText "Privacy"`;
/* end snapshot in one button: silent */

