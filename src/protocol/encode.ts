/** What both dialects say alike: all commands but the session's own shape, and the name of the assistant's written words. */
import type {BareCommand, Command, SessionConfig, ToolDescription, WireEvent} from './vocabulary.js';

export interface Wording {
  session(config: SessionConfig): WireEvent;
  /** What the assistant's written words are called. */
  readonly said: 'output_text' | 'text';
}

const BARE: Readonly<Record<BareCommand, string>> = {
  'commit-input': 'input_audio_buffer.commit',
  'clear-input': 'input_audio_buffer.clear',
  'clear-playback': 'output_audio_buffer.clear',
};

const item = (item: WireEvent): WireEvent => ({type: 'conversation.item.create', item});
const message = (id: string, role: string, content: WireEvent): WireEvent => item({id, type: 'message', role, content: [content]});

export const encodeBy = (wording: Wording, command: Command, eventId: string): WireEvent => ({event_id: eventId, ...bodyOf(wording, command, eventId)});

function bodyOf({session, said}: Wording, command: Command, eventId: string): WireEvent {
  switch (command.type) {
    case 'configure':
      return {type: 'session.update', session: session(command.config)};
    case 'add-user-text':
      return message(command.itemId, 'user', {type: 'input_text', text: command.text});
    case 'add-item':
      return message(command.itemId, command.role, {type: command.role === 'assistant' ? said : 'input_text', text: command.text});
    case 'add-image':
      return message(command.itemId, 'user', {type: 'input_image', image_url: command.dataUrl});
    case 'tool-output':
      return item({type: 'function_call_output', call_id: command.callId, output: command.output});
    case 'approve-mcp':
      // It must have an id, and the event's is as good as any.
      return item({type: 'mcp_approval_response', id: eventId, approval_request_id: command.requestId, approve: command.approve});
    case 'request-response':
      return {type: 'response.create', ...(command.instructions !== null && {response: {instructions: command.instructions}})};
    case 'cancel-response':
      return {type: 'response.cancel', ...(command.responseId !== null && {response_id: command.responseId})};
    case 'append-audio':
      return {type: 'input_audio_buffer.append', audio: command.audio};
    case 'truncate':
      return {type: 'conversation.item.truncate', item_id: command.itemId, content_index: 0, audio_end_ms: Math.max(0, Math.floor(command.audioEndMs))};
    default:
      return {type: BARE[command.type]};
  }
}

/** The fields that are set; `undefined` where none is. */
export function onlySet(fields: WireEvent): WireEvent | undefined {
  const set = Object.entries(fields).filter(([, value]) => value !== undefined);
  return set.length > 0 ? Object.fromEntries(set) : undefined;
}

const functionTool = (tool: ToolDescription) => onlySet({type: 'function', name: tool.name, description: tool.description, parameters: tool.parameters});

export interface GaSession extends WireEvent {
  readonly audio?: {readonly input?: WireEvent; readonly output?: WireEvent};
  readonly tools?: unknown;
  readonly output_modalities?: unknown;
}

/** The GA session that a configuration asks for: only what is set, for GA refuses a whole update for one field too many (§3). */
export function gaSession({voice, instructions, transcription, turnDetection, noiseReduction, output, tools, partial}: SessionConfig): GaSession {
  const own: GaSession = {...partial};
  const input = onlySet({
    transcription: transcription && onlySet({model: transcription.model ?? undefined, language: transcription.language ?? undefined}),
    turn_detection: turnDetection && {type: `${turnDetection}_vad`},
    noise_reduction: noiseReduction && {type: `${noiseReduction}_field`},
  });
  const asked = onlySet({
    instructions,
    output_modalities: output && [output],
    // A provider's tools, of the page's own session, stay beside the page's functions.
    tools: tools && [...(Array.isArray(own.tools) ? (own.tools as unknown[]) : []), ...tools.map(functionTool)],
    audio: onlySet({...own.audio, input: onlySet({...own.audio?.input, ...input}), output: onlySet({...own.audio?.output, ...onlySet({voice})})}),
  });
  return {...own, ...asked};
}
