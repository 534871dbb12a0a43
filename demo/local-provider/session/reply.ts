import type { ApprovalRequestItem, Conversation, Entry } from './conversation.js';

/** What there is to answer. */
export type Prompt =
  | Readonly<{ kind: 'speech'; seconds: number }>
  | Readonly<{ kind: 'text'; text: string }>
  /** The sizes of pictures in kilobytes, with the text beside them. */
  | Readonly<{ kind: 'images'; kilobytes: readonly number[]; text: string }>
  | Readonly<{ kind: 'tool'; output: string }>
  | Readonly<{ kind: 'approved'; request: ApprovalRequestItem }>
  | Readonly<{ kind: 'nothing' }>;

/** What else an answer depends on. */
export interface Circumstances {
  /** How many spoken turns have been answered before. */
  readonly answeredTurns: number;
  /** `instructions` of the `response.create`, if it had any. */
  readonly instructions?: string | undefined;
  /** Whether any text can be said, or only what was recorded. */
  readonly vocabulary: 'any' | 'recorded';
  /** What the page has told of itself, silently; there is something to sum up then. */
  readonly material?: string | undefined;
  /** The time, for those who ask. */
  readonly now: Date;
}

/** Everything that can be said from the recordings; `speech/fixtures` composes them, `record-fixtures` makes them. */
export const STOCK = {
  hello: 'Hello.',
  whoIAm: 'I am the local stand-in for the Realtime service.',
  heard: 'I heard you speak for',
  thisTime: 'This time you spoke for',
  thatWas: 'That was speech of',
  seconds: 'seconds.',
  whatIHear: 'I can hear that you speak and for how long, but not what you say.',
  typeToMe: 'Type to me and I will answer your words.',
  speakOrType: 'Speak to me or type to me.',
  iRead: 'I read what you typed. It has',
  words: 'words.',
  heardNothing: 'I heard no speech.',
  toolAnswered: 'The tool has answered.',
  iSee: 'I see an image of',
  kilobytes: 'kilobytes.',
} as const;

/** The words of one answer. It never claims to have understood speech (there is no recogniser here). */
export function replyTo(prompt: Prompt, around: Circumstances): string {
  const wanted = around.vocabulary === 'any' ? wordsToSay(around.instructions) : undefined;
  if (wanted !== undefined) return wanted;
  const asked = prompt.kind === 'text' ? prompt.text : (around.instructions ?? '');
  if (around.vocabulary === 'any' && around.material !== undefined && /\bsummar(?:y|i[sz]e)\b/i.test(asked)) return summaryOf(around.material);
  if (prompt.kind === 'speech') return answerSpeech(prompt.seconds, around.answeredTurns);
  if (prompt.kind === 'nothing' || prompt.kind === 'approved') return `${STOCK.hello} ${STOCK.whoIAm} ${STOCK.speakOrType}`;
  if (prompt.kind === 'tool') {
    return around.vocabulary === 'any' ? `${STOCK.toolAnswered} It says: ${shortened(prompt.output)}` : STOCK.toolAnswered;
  }
  const answer = (text: string): string => (around.vocabulary === 'any' ? answerText(text, around.now) : countWords(text));
  if (prompt.kind === 'text') return answer(prompt.text);
  const seen = prompt.kilobytes.map((size) => `${STOCK.iSee} ${size} ${around.vocabulary === 'any' ? 'kB.' : STOCK.kilobytes}`);
  return [...seen, ...(prompt.text === '' ? [] : [answer(prompt.text)])].join(' ');
}

/** The newest thing that has not been answered: whatever follows the assistant's last words. */
export function promptOf(conversation: Conversation): Prompt {
  const last = conversation.findLast(({ item }) => item.type !== 'mcp_list_tools');
  return last === undefined ? { kind: 'nothing' } : promptIn(last, conversation);
}

/** The newest text that a page has told silently, as a system message. */
export function materialOf(conversation: Conversation): string | undefined {
  const told = conversation.flatMap(({ item }) => (item.type === 'message' && item.role === 'system' ? item.content : []));
  return told.flatMap((part) => (part.type === 'input_text' ? [part.text] : [])).at(-1);
}

/** Seconds of speech with one decimal, as they are spoken of. */
export const spokenSeconds = (ms: number): number => Math.round(ms / 100) / 10;

function promptIn({ item, speechMs }: Entry, conversation: Conversation): Prompt {
  if (item.type === 'mcp_approval_response' && item.approve) {
    const request = conversation.find((each) => each.item.id === item.approval_request_id)?.item;
    if (request?.type === 'mcp_approval_request') return { kind: 'approved', request };
  }
  if (item.type === 'mcp_call') return { kind: 'tool', output: item.output ?? item.error?.message ?? '' };
  if (item.type === 'function_call_output') return { kind: 'tool', output: item.output };
  if (item.type !== 'message' || item.role !== 'user') return { kind: 'nothing' };
  const text = item.content.map((part) => (part.type === 'input_text' ? part.text : '')).join(' ').trim();
  const kilobytes = item.content.flatMap((part) => (part.type === 'input_image' ? [kilobytesOf(part.image_url)] : []));
  if (kilobytes.length > 0) return { kind: 'images', kilobytes, text };
  if (text !== '') return { kind: 'text', text };
  return { kind: 'speech', seconds: spokenSeconds(speechMs) };
}

/** The size of a `data:` address's picture. */
const kilobytesOf = (url: string): number => Math.ceil(Buffer.byteLength(url.slice(url.indexOf(',') + 1), 'base64') / 1000);

function answerSpeech(seconds: number, answeredTurns: number): string {
  if (seconds === 0) return STOCK.heardNothing;
  const length = `${seconds.toFixed(1)} ${STOCK.seconds}`;
  if (answeredTurns === 0) {
    return [STOCK.hello, STOCK.whoIAm, STOCK.heard, length, STOCK.whatIHear, STOCK.typeToMe].join(' ');
  }
  const openings = [STOCK.heard, STOCK.thisTime, STOCK.thatWas];
  return `${openings[(answeredTurns - 1) % openings.length] ?? STOCK.heard} ${length}`;
}

/** The text that instructions of the form `Say "…"` or `Greet … with: …` want said. */
function wordsToSay(instructions: string | undefined): string | undefined {
  const said = /\b(?:say|greet\b.*?\bwith)\b[^"“:]*?(?:[:"“]+)\s*["“]?([^"”]+)["”]?/i.exec(instructions ?? '')?.[1];
  const bare = said ?? /^\s*say\s+(.+?)\s*$/i.exec(instructions ?? '')?.[1];
  return bare?.trim() || undefined;
}

const wordCount = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;
const countWords = (text: string): string => `${STOCK.iRead} ${wordCount(text)} ${STOCK.words}`;
const shortened = (text: string): string => (text.length > 200 ? `${text.slice(0, 199)}…` : text);

const SUMMARY_SENTENCES = 3;

/** The first sentence of each of the first paragraphs that have one: picked out, not understood. */
function summaryOf(text: string): string {
  const firsts = text.split(/\n\s*\n/).map((paragraph) => /^[^]*?[.!?](?=\s|$)/.exec(paragraph.trim())?.[0].replace(/\s+/g, ' '));
  return firsts.filter((sentence) => sentence !== undefined).slice(0, SUMMARY_SENTENCES).join(' ');
}

const HELP =
  'Type hello, time, help or story, or anything else: then I count your words and read them back. ' +
  'With a tool called lookup, type: call lookup, and then its arguments.';

const STORY =
  'Once upon a time there was a service that lived in a small machine. It could not understand a word, ' +
  'but it could hear that somebody spoke, and for how long, and so it kept them company. ' +
  'It told this story as slowly as it could, so that anyone who wished to interrupt it had all the time in the world. ' +
  'And when nobody interrupted, it came to the end.';

function answerText(text: string, now: Date): string {
  if (/^\W*(hi|hello|hey|good (morning|afternoon|evening))\b/i.test(text)) {
    return `Hello to you too. ${STOCK.whoIAm} You typed: ${shortened(text)}`;
  }
  if (/\btime\b/i.test(text)) return `It is ${now.toISOString().slice(11, 16)} in universal time.`;
  if (/\bhelp\b/i.test(text)) return HELP;
  if (/\bstory\b/i.test(text)) return STORY;
  if (/\b(thanks|thank you)\b/i.test(text)) return 'You are welcome.';
  if (/\b(bye|goodbye)\b/i.test(text)) return 'Goodbye.';
  const count = wordCount(text);
  return `You typed ${count} ${count === 1 ? 'word' : 'words'}: ${shortened(text)}`;
}
