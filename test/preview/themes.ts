/** The colours that VS Code's own themes give to a webview, as far as the page asks for them. */

export type ThemeName = "light" | "dark" | "highContrast" | "highContrastLight";

interface Theme {
  /** The class of the page's body. */
  readonly kind: string;
  readonly colours: Readonly<Record<string, string>>;
}

export const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: {
    kind: "vscode-light",
    colours: {
      "editor-foreground": "#3b3b3b",
      "editor-background": "#ffffff",
      "editorWidget-background": "#f8f8f8",
      "editorWidget-foreground": "#3b3b3b",
      "panel-border": "#e5e5e5",
      focusBorder: "#005fb8",
      "list-activeSelectionBackground": "#e8e8e8",
      "list-activeSelectionForeground": "#000000",
      "input-background": "#ffffff",
      "input-foreground": "#3b3b3b",
      "dropdown-background": "#ffffff",
      "dropdown-foreground": "#3b3b3b",
      "dropdown-border": "#cecece",
      descriptionForeground: "#3b3b3b",
      "editorError-foreground": "#e51400",
      "editorWarning-foreground": "#bf8803",
      "editorInfo-foreground": "#0063d3",
      "editorCursor-foreground": "#005fb8",
    },
  },
  dark: {
    kind: "vscode-dark",
    colours: {
      "editor-foreground": "#cccccc",
      "editor-background": "#1f1f1f",
      "editorWidget-background": "#202020",
      "editorWidget-foreground": "#cccccc",
      "panel-border": "#2b2b2b",
      focusBorder: "#0078d4",
      "list-activeSelectionBackground": "#04395e",
      "list-activeSelectionForeground": "#ffffff",
      "input-background": "#313131",
      "input-foreground": "#cccccc",
      "dropdown-background": "#313131",
      "dropdown-foreground": "#cccccc",
      "dropdown-border": "#3c3c3c",
      descriptionForeground: "#9d9d9d",
      "editorError-foreground": "#f14c4c",
      "editorWarning-foreground": "#cca700",
      "editorInfo-foreground": "#59a4f9",
      "editorCursor-foreground": "#aeafad",
    },
  },
  highContrast: {
    kind: "vscode-high-contrast",
    colours: {
      "editor-foreground": "#ffffff",
      "editor-background": "#000000",
      "editorWidget-background": "#0c141f",
      "editorWidget-foreground": "#ffffff",
      contrastBorder: "#6fc3df",
      contrastActiveBorder: "#f38518",
      focusBorder: "#f38518",
      "input-background": "#000000",
      "input-foreground": "#ffffff",
      "dropdown-background": "#000000",
      "dropdown-foreground": "#ffffff",
      "dropdown-border": "#6fc3df",
      descriptionForeground: "#ffffffb3",
      "editorError-foreground": "#f48771",
      "editorWarning-foreground": "#ffd37d",
      "editorInfo-foreground": "#3794ff",
      "editorCursor-foreground": "#ffffff",
    },
  },
  highContrastLight: {
    kind: "vscode-high-contrast-light",
    colours: {
      "editor-foreground": "#292929",
      "editor-background": "#ffffff",
      "editorWidget-background": "#ffffff",
      "editorWidget-foreground": "#292929",
      contrastBorder: "#0f4a85",
      contrastActiveBorder: "#006bbd",
      focusBorder: "#006bbd",
      "input-background": "#ffffff",
      "input-foreground": "#292929",
      "dropdown-background": "#ffffff",
      "dropdown-foreground": "#292929",
      "dropdown-border": "#0f4a85",
      descriptionForeground: "#292929b3",
      "editorError-foreground": "#b5200d",
      "editorWarning-foreground": "#895503",
      "editorInfo-foreground": "#1a85ff",
      "editorCursor-foreground": "#0f4a85",
    },
  },
};
