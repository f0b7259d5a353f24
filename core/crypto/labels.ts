/** Every label names one purpose and one message type, so that nothing sealed for one is opened as another. */
export const label = (purpose: string): string => `latchkey/v1/${purpose}`;
