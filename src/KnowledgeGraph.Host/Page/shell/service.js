// Speaks to the service that this page came from, and to nobody else.

const KEY = "kg-api-key";
const facts = new Map();
let queries = null;

/** Whether a key has been given, so that links alone do not reach the answers. */
export const hasKey = () => sessionStorage.getItem(KEY) !== null;

/** Keeps the key for as long as this tab is open. */
export function keepKey(key) {
  sessionStorage.setItem(KEY, key);
}

/** Gets JSON from a path of the service; throws the problem that the service reports. */
export async function get(path, signal) {
  const response = await send(path, signal);
  return response.json();
}

/** Gets a file to keep. */
export async function getFile(path) {
  const response = await send(path);
  return response.blob();
}

/** The named queries, asked once. */
export async function listQueries(signal) {
  queries ??= (await get("/queries", signal)).queries;
  return queries;
}

/** A fact with its roles and claims, asked once each. */
export async function readFact(id, signal) {
  if (!facts.has(id)) {
    facts.set(id, await get(`/facts/${encodeURIComponent(id)}`, signal));
  }

  return facts.get(id);
}

/** The address of the rows of a query; `after` its name may be a suffix such as ".csv". */
export function rowsPath(query, parameters, options = {}, suffix = "") {
  const search = new URLSearchParams();
  for (const [name, values] of parameters) {
    for (const value of values) {
      search.append(name, value);
    }
  }

  for (const [name, value] of Object.entries(options)) {
    search.set(name, value);
  }

  const text = search.toString();
  return `/queries/${encodeURIComponent(query)}/rows${suffix}${text ? `?${text}` : ""}`;
}

async function send(path, signal) {
  const headers = hasKey() ? { "X-Api-Key": sessionStorage.getItem(KEY) } : {};
  let response;
  try {
    response = await fetch(path, { headers, signal, credentials: "omit" });
  } catch (error) {
    if (error.name === "AbortError") {
      throw error;
    }

    throw { title: "The service does not answer", detail: "Is kg serve still running? Start it again and try once more.", status: 0 };
  }

  if (!response.ok) {
    throw await problem(response);
  }

  return response;
}

async function problem(response) {
  try {
    return { status: response.status, ...(await response.json()) };
  } catch {
    return { status: response.status, title: "The service failed", detail: `It answered ${response.status} without saying why.` };
  }
}
