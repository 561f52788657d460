/** Colours that a group can give to what it hands out: quiet ones, on which white can be read and which can be read on white. */
export const accents = ['#1f6a5a', '#2a5c8c', '#7a3f7e', '#8f5b00', '#a4432a', '#566b1e', '#4a4a4a'] as const;
