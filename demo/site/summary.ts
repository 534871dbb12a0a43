/** The page tells the assistant its own text, silently; the call that the visitor begins opens with a summary of it. */
import {need} from './dom.js';
import {pageVoice} from './voice.js';

/** A blank line between two paragraphs. */
const textOf = (article: HTMLElement): string => [...article.querySelectorAll('p')].map(({innerText}) => innerText).join('\n\n');

const voice = await pageVoice();
voice.context = textOf(need('#article', HTMLElement));
voice.strings = {start: 'Hear a summary', startAgain: 'Hear it again', emptyTranscript: 'The summary will appear here.'};
