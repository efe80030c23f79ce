// How names of the service are shown to people.

/** "treaty-ledger" and "recognised_by_others" as words with a capital. */
export function title(name) {
  const words = plain(name);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Names of columns and types as words: "CEDED_TERRITORY_TO" is "ceded territory to". */
export const plain = (name) => (name === name.toUpperCase() ? name.toLowerCase() : name).replaceAll(/[-_]+/g, " ");

/** A text with its long numbers in groups of three: "8000000 tael" is "8,000,000 tael". */
export const grouped = (text) => text.replaceAll(/\b\d{5,}\b/g, (digits) => BigInt(digits).toLocaleString("en"));

/** "1 row", "2 rows". */
export const count = (number, one, several = `${one}s`) => `${number.toLocaleString("en")} ${number === 1 ? one : several}`;
