import {html, nothing, type TemplateResult} from 'lit-html';
import type {ViewModel} from './model.js';

/** Six waves, of which four are seen: it moves along by one, and looks the same again. */
const WAVE = `M0 26q15-34 30 0${'t30 0'.repeat(11)}`;

const DRAWINGS: Record<ViewModel['visualizer'], TemplateResult | typeof nothing> = {
  orb: html`<i></i><i></i>`,
  bars: html`<i></i><i></i><i></i><i></i><i></i><i></i><i></i><i></i><i></i><i></i><i></i><i></i><i></i>`,
  wave: html`<svg viewBox="0 0 240 52" preserveAspectRatio="none" fill="none"><path d=${WAVE}></path><path d=${WAVE}></path><path d=${WAVE}></path></svg>`,
  none: nothing,
};

/**
 * What moves with the voices. It is drawn by CSS alone from `--rv-input-level` and `--rv-output-level` on the host, so that a
 * level that changes sixty times a second renders nothing. It says nothing that the status line does not say in words.
 */
export const meter = ({visualizer}: ViewModel): TemplateResult =>
  html`<slot name="visualizer"
    >${visualizer === 'none' ? nothing : html`<div part="visualizer" class="meter ${visualizer}" aria-hidden="true">${DRAWINGS[visualizer]}</div>`}</slot
  >`;
