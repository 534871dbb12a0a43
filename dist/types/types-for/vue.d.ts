/** `import type {} from 'realtime-voice/vue'`, once in a site: the tag in templates, for Vue 3. */
import type {HTMLAttributes, PublicProps} from 'vue';
import type {Camel, RealtimeVoiceElement, VoiceEventMap, VoiceListener, VoiceProperties} from './markup.js';

/** `@rv-error`, which is `onRvError`, hears `rv-error`. */
type VoiceListeners = {[Type in keyof VoiceEventMap as `on${Capitalize<Camel<Type>>}`]?: VoiceListener<Type>};

/** What checks a template reads `no-timer` as `noTimer`. */
type Own = VoiceProperties & VoiceListeners;

export type RealtimeVoiceProps = Own & Omit<HTMLAttributes, keyof Own> & PublicProps;

declare module 'vue' {
  interface GlobalComponents {
    'realtime-voice': new () => RealtimeVoiceElement & {$props: RealtimeVoiceProps};
  }
}
