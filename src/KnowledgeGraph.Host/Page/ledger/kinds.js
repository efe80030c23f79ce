// The kinds of gain of the query treaty-ledger: the column of those who got and of those who gave.

/** Each kind with its columns, its words and the shape that stands for it. */
export const KINDS = [
  { kind: "territory", gain: "gained", loss: "lost", path: "M-5-5H5V5H-5Z" },
  { kind: "indemnity", gain: "receives", loss: "owes", path: "M0-5.5A5.5 5.5 0 1 1 0 5.5A5.5 5.5 0 1 1 0-5.5Z" },
  { kind: "ports", gain: "ports", loss: "opened", path: "M0-6 6 0 0 6-6 0Z" },
  { kind: "rights", gain: "rights", loss: "granted", path: "M0-6 6 5H-6Z" },
  { kind: "recognition", gain: "recognised_by_others", loss: "recognised", path: "M-2-6H2V-2H6V2H2V6H-2V2H-6V-2H-2Z" },
];

/** What a row of the ledger holds of a kind on one side, as a list of texts. */
export const items = (row, kind, isGain) => row[isGain ? kind.gain : kind.loss] ?? [];
