/** Error codes of the provider's that mean something to a session (protocol.md §9.2, §9.3). All others are only reported. */
/** The session has reached its time limit; it hangs up next, without a word. */
export declare const SESSION_EXPIRED = "session_expired";
/** The provider has failed, by no fault of anybody's: worth another try. */
export declare const SERVER_ERROR = "server_error";
/** Races between the provider's own responses and ours, and a turn that was too short: no failures. */
export declare const ALREADY_ACTIVE = "conversation_already_has_active_response";
export declare const NOT_ACTIVE = "response_cancel_not_active";
export declare const COMMIT_EMPTY = "input_audio_buffer_commit_empty";
