/* Soft notes, made when they are needed and gone afterwards: no file, and nothing that runs while it is silent. */
import type { Tune } from './pace';

const NOTES: Record<Tune, readonly number[]> = { soon: [523.25], over: [523.25, 392] };
/** How long a note sounds, how long until the next, and how loud it gets, from 0 to 1. */
const LONG = 1.6;
const APART = 0.45;
const LOUD = 0.12;

/** A computer that cannot sound stays silent: what is heard is also seen. */
export async function sound(tune: Tune): Promise<void> {
  try {
    const audio = new AudioContext();
    const notes = NOTES[tune];
    const ended = notes.map((height, at) => note(audio, height, audio.currentTime + at * APART));
    await audio.resume();
    await Promise.all(ended);
    await audio.close();
  } catch {
    // No sound card, or none that the web view reaches.
  }
}

function note(audio: AudioContext, height: number, from: number): Promise<unknown> {
  const [voice, loudness] = [audio.createOscillator(), audio.createGain()];
  voice.frequency.value = height;
  loudness.gain.setValueAtTime(0, from);
  loudness.gain.linearRampToValueAtTime(LOUD, from + 0.04);
  loudness.gain.exponentialRampToValueAtTime(0.0001, from + LONG);
  voice.connect(loudness).connect(audio.destination);
  voice.start(from);
  voice.stop(from + LONG);
  return new Promise((done) => voice.addEventListener('ended', done));
}
