import { message } from "../../messages/message.js";
import type { RuleGroup } from "../rule.js";
import { personalData } from "./personal-data.js";
import { placeholder } from "./placeholder.js";
import { punctuation } from "./punctuation.js";
import { repeatedWord } from "./repeated-word.js";
import { residue } from "./residue.js";
import { typo } from "./typo.js";
import { wrongCharacter } from "./wrong-character.js";
import { wrongEncoding } from "./wrong-encoding.js";

export const text: RuleGroup = {
  id: "text",
  title: message("文字", "Text"),
  rules: [wrongEncoding, residue, placeholder, wrongCharacter, repeatedWord, typo, personalData, punctuation],
};
