/** The `error` object that HTTP answers and `error` events share (protocol §9.1). */
export type ErrorBody = Readonly<{ type: string; code: string | null; message: string; param: string | null }>;

/** A refusal of something the client sent. It becomes an `error` event, or an HTTP answer with `status`. */
export class RealtimeError extends Error {
  readonly body: ErrorBody;
  /** The HTTP status, where there is an HTTP answer to give. */
  readonly status: number;

  constructor(message: string, code: string | null, param: string | null = null, status = 400, type = 'invalid_request_error') {
    super(message);
    this.name = 'RealtimeError';
    this.body = { type, code, message, param };
    this.status = status;
  }
}

/** 401: no key, a wrong key or an expired one. The key itself is never repeated. */
export const invalidApiKey = (why: string): RealtimeError => new RealtimeError(why, 'invalid_api_key', null, 401);

/** 404 for a model that does not exist or no longer does (protocol §0, §9.4). */
export const modelNotFound = (model: string): RealtimeError =>
  new RealtimeError(`The model '${model}' does not exist or you do not have access to it.`, 'model_not_found', null, 404);

/** 400 for every request in the shape of the preview dialect (protocol §9.3, verbatim). */
export const betaApiShapeDisabled = (): RealtimeError =>
  new RealtimeError(
    'The Realtime Beta API is no longer supported. Please use /v1/realtime for the GA API.',
    'beta_api_shape_disabled',
  );

/** What ends a session at its limit; a socket's close repeats the message (protocol §8). */
export const sessionExpired = (maxSeconds: number): RealtimeError =>
  new RealtimeError(`Your session hit the maximum duration of ${Math.round(maxSeconds / 60)} minutes.`, 'session_expired');

/** `missing_required_parameter`, e.g. for a `session.update` without `session.type` (protocol §3). */
export const missingParameter = (param: string): RealtimeError =>
  new RealtimeError(`Missing required parameter: '${param}'.`, 'missing_required_parameter', param);

/** `unknown_parameter`: GA refuses a whole event for one of them (protocol §3). */
export const unknownParameter = (param: string): RealtimeError =>
  new RealtimeError(`Unknown parameter: '${param}'.`, 'unknown_parameter', param);

/** `invalid_value`, with the supported values where there is a list of them (protocol §9.2). */
export function invalidValue(param: string, value: unknown, supported: readonly unknown[] = []): RealtimeError {
  const shown = typeof value === 'string' ? `'${value}'` : JSON.stringify(value);
  const list = supported.map((each) => `'${String(each)}'`);
  const hint = list.length === 0 ? '' : ` Supported values are: ${enumerate(list)}.`;
  return new RealtimeError(`Invalid value: ${shown}.${hint}`, 'invalid_value', param);
}

function enumerate(list: readonly string[]): string {
  if (list.length < 2) return list.join('');
  return `${list.slice(0, -1).join(', ')}${list.length > 2 ? ',' : ''} and ${list.at(-1)}`;
}
