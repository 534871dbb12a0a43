import type {CSSResult} from 'lit';
import {adapt} from './styles-adapt.js';
import {base} from './styles-base.js';
import {stage} from './styles-stage.js';
import {talk} from './styles-talk.js';

/** The sheets in their order: what adapts has the last word. */
export const styles: CSSResult[] = [base, stage, talk, adapt];
