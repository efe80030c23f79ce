//+ name: typed
//+ revision: 1
//+ summary: Gives back what each parameter was read as
//+ params:
//+   text: {type: string, default: plain}
//+   number: {type: integer, default: "7"}
//+   share: {type: decimal}
//+   flag: {type: boolean, default: "true"}
//+   day: {type: edtf-date}
//+   kind: {type: string, enum: [one, two], default: one}
//+   who: {type: entity, label: State}
//+   texts: {type: string, list: true}
//+   numbers: {type: integer, list: true, default: "1, 2"}
//+   kinds: {type: string, list: true, enum: [one, two]}
//+   states: {type: entity, list: true, label: State}
//+   days: {type: edtf-date, list: true}
RETURN $text AS text, $number AS number, $share AS share, $flag AS flag, $day AS day, $day_earliest AS earliest, $day_latest AS latest, $kind AS kind,
  $who AS who, $texts AS texts, $numbers AS numbers, $kinds AS kinds, $states AS states, $days AS days, $days_earliest AS earliests, $days_latest AS latests
