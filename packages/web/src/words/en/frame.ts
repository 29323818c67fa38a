/** Texts of the frame: bar, navigation, palette, inbox, notices and refusals. */
export const frame = {};
