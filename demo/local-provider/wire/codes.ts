import { betaApiShapeDisabled, invalidApiKey, sessionExpired, RealtimeError } from './errors.js';

/** An error of the service as it is known: how it is worded and, in a session, what it comes as. */
export interface KnownError {
  /** The status of an HTTP answer; 400 if it is not given. */
  readonly status?: number;
  /** `invalid_request_error`, if it is not given. */
  readonly type?: string;
  readonly message: string;
  readonly param?: string;
  /** Comes within `response.done` as the end of a response, and not as an `error` event (protocol §9.2). */
  readonly endsResponse?: boolean;
}

const item = (doing: string): KnownError => ({ message: `Error ${doing} item: the item with id 'item_none' does not exist.`, param: 'item_id' });
const said = ({ status, body }: RealtimeError): KnownError => ({ status, message: body.message });
const QUOTA = 'You exceeded your current quota, please check your plan and billing details.';
const RATE = 'Rate limit reached. Please try again in 1s.';

/** Every code of protocol §9.2, with the service's words where they are known; the error without a code is called `null`. */
export const KNOWN_ERRORS: Readonly<Record<string, KnownError>> = {
  session_expired: said(sessionExpired(3600)),
  beta_api_shape_disabled: said(betaApiShapeDisabled()),
  invalid_api_key: said(invalidApiKey('Incorrect API key provided.')),
  account_deactivated: { status: 403, message: 'The account associated with this key has been deactivated.' },
  insufficient_quota: { status: 429, message: QUOTA },
  billing_hard_limit_reached: { status: 429, message: 'Billing hard limit has been reached.' },
  model_not_found: { status: 404, message: 'The model does not exist or you do not have access to it.' },
  OpperationNotSupported: { message: 'The realtime operation does not work with the specified model.' },
  conversation_already_has_active_response: {
    message: 'Conversation already has an active response in progress: resp_none. Wait until the response is finished before creating a new one.',
  },
  response_cancel_not_active: { message: 'Cancellation failed: no active response found' },
  input_audio_buffer_commit_empty: {
    message: 'Error committing input audio buffer: buffer too small. Expected at least 100ms of audio, but buffer only has 0.00ms of audio.',
  },
  cannot_update_voice: { message: "Cannot update a conversation's voice if assistant audio is present." },
  invalid_value: { message: "Invalid value: 'none'.", param: 'session.output_modalities' },
  unknown_parameter: { message: "Unknown parameter: 'session.none'.", param: 'session.none' },
  missing_required_parameter: { message: "Missing required parameter: 'session.type'.", param: 'session.type' },
  invalid_event: { message: "The 'type' field is missing." },
  item_retrieve_invalid_item_id: item('retrieving'),
  item_truncate_invalid_item_id: item('truncating'),
  item_delete_invalid_item_id: item('deleting'),
  rate_limit_exceeded: { status: 429, type: 'rate_limit_exceeded', message: RATE, endsResponse: true },
  inference_rate_limit_exceeded: { status: 429, message: RATE, endsResponse: true },
  server_error: {
    status: 500,
    type: 'server_error',
    message: 'The server had an error while processing your request. Sorry about that!',
    endsResponse: true,
  },
  null: { message: 'Only model output audio messages can be truncated' },
};

/** What is known of a code, or what every unknown one has in common. */
export const knownError = (code: string): KnownError =>
  (Object.hasOwn(KNOWN_ERRORS, code) ? KNOWN_ERRORS[code] : undefined) ?? { message: `Asked for: ${code}.` };

/** The error of a code as the service words it. */
export function errorOf(code: string): RealtimeError {
  const { message, param = null, status = 400, type = 'invalid_request_error' } = knownError(code);
  return new RealtimeError(message, code === 'null' ? null : code, param, status, type);
}
