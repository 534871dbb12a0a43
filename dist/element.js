export { t as RealtimeVoiceElement } from "./chunks/voice.js";
