// Says to a reader of the screen what has changed where its eyes are not.

const place = () => document.getElementById("news");

/** Says a sentence, politely: after what is being said. */
export function announce(text) {
  // The same sentence twice is two pieces of news.
  place().textContent = "";
  setTimeout(() => {
    place().textContent = text;
  }, 50);
}
