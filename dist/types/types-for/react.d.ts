/** `import type {} from 'realtime-voice/react'`, once in a site: the tag in JSX, for React 18 and 19. */
import type * as React from 'react';
import type {RealtimeVoiceElement, VoiceAttributes, VoiceEventMap, VoiceListener, VoiceProperties} from './markup.js';

/** `onrv-error` hears `rv-error`. */
type VoiceListeners = {[Type in keyof VoiceEventMap as `on${Type}` | `on${Type}Capture`]?: VoiceListener<Type>};

/** JSX lets any name with a hyphen pass that no type knows. */
type Deaf = {[Name in keyof VoiceListeners]?: undefined};

/** React 18 sets attributes alone, and hears no event of a custom element: a `ref` does both there. `use` came with React 19. */
type Since19 = 'use' extends keyof typeof React ? VoiceProperties & VoiceListeners : Deaf;

type Own = VoiceAttributes & Since19 & {class?: string | undefined};

export type RealtimeVoiceProps = Own & Omit<React.HTMLAttributes<RealtimeVoiceElement>, keyof Own> & React.ClassAttributes<RealtimeVoiceElement>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'realtime-voice': RealtimeVoiceProps;
    }
  }
}
