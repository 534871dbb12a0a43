import type { VoiceTool } from '../voice-tool.js';
/** The tool with which the model gives the conversation to a person. The page decides what that means. */
export declare const requestHuman: (handoff: (reason: string, summary: string) => void) => VoiceTool;
