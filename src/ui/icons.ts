import {html, type TemplateResult} from 'lit-html';

/** One shape in the colour of the text, drawn or filled; the button's own name says what it means. */
export const icon = (d: string, fill = 'none'): TemplateResult =>
  html`<svg viewBox="0 0 24 24" fill=${fill} aria-hidden="true"><path d=${d}></path></svg>`;

const MIC_PATH = 'M12 3a3 3 0 0 0-3 3v5a3 3 0 0 0 6 0V6a3 3 0 0 0-3-3ZM5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3';

export const MIC = icon(MIC_PATH);
export const MIC_OFF = icon(`${MIC_PATH}M4 3l16 18`);
export const END = icon('M3.5 14c0-1 .4-1.8 1.2-2.4a12.4 12.4 0 0 1 14.6 0c.8.6 1.2 1.4 1.2 2.4v1.4l-4.4-.9v-2.1a12.6 12.6 0 0 0-8.2 0v2.1l-4.4.9Z', 'currentColor');
export const CANCEL = icon('M6 6l12 12M18 6 6 18');
export const STOP = icon('M7.5 7.5h9v9h-9Z', 'currentColor');
export const SEND = icon('M12 19V5M6 11l6-6 6 6');
export const RETRY = icon('M19.5 12a7.5 7.5 0 1 1-2.3-5.4M19.5 3v4.5H15');
export const ALERT = icon('M12 9v4.5M12 17v.1M12 3.5 2.5 20h19Z');
export const VOICE = icon('M4 10.5v3M8 7v10M12 3.5v17M16 8v8M20 10.5v3');
export const SLIDERS = icon('M4 8h10M18 8h2M4 16h2M10 16h10M16 6v4M8 14v4');
