/// How a page looks: light and dark, on a telephone, on a screen and on A4.
///
/// Nothing is told by colour alone, nothing is loaded from elsewhere.
enum PageStyle {
    static let sheet: StaticString = """
        :root{color-scheme:light dark;--paper:#fff;--ink:#1d1b22;--soft:#57535f;--line:#d4d1da;--fill:#5b4a8a;\
        --d0:#f1eff6;--d1:#d6cfe8;--d2:#ab9dd0;--d3:#6f5da3;--d4:#3d2e69;--on-pale:#1d1b22;--on-deep:#fff}
        @media (prefers-color-scheme:dark){:root{--paper:#17151c;--ink:#eceaf2;--soft:#aaa5b5;--line:#3d3946;\
        --fill:#a99bd6;--d0:#24212c;--d1:#3a3350;--d2:#564a7d;--d3:#a094cc;--d4:#d9d2f2;--on-pale:#eceaf2;\
        --on-deep:#17151c}}
        *{box-sizing:border-box}
        html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
        body{margin:0 auto;padding:1.25rem 1rem 3rem;max-width:60rem;background:var(--paper);color:var(--ink);\
        font:1rem/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans","DejaVu Sans",sans-serif;overflow-wrap:break-word}
        h1{font-size:1.6rem;line-height:1.2;margin:.1rem 0}
        h2{font-size:1.2rem;line-height:1.3;margin:2.2rem 0 .5rem;padding-top:.7rem;border-top:2px solid var(--ink)}
        p{margin:.4rem 0;max-width:42rem}
        header p,.quiet,footer{color:var(--soft)}
        .gaps,.remark{border-left:4px solid var(--fill);padding:.1rem 0 .1rem .7rem;margin:.6rem 0}
        .gaps ul{margin:.2rem 0;padding-left:1.1rem}
        .wide{position:relative;overflow-x:auto;margin:1.1rem 0}
        .wide:focus-visible{outline:2px solid var(--fill);outline-offset:2px}
        table{border-collapse:collapse;font-variant-numeric:tabular-nums}
        table.bars{width:100%}
        caption,figcaption{text-align:left;font-weight:600;padding:.2rem 0}
        th,td{padding:.25rem .45rem;border-bottom:1px solid var(--line);text-align:right;vertical-align:bottom}
        th[scope=row]{text-align:left;font-weight:400;min-width:9rem;max-width:20rem}
        th[scope=col]{font-weight:600;font-size:.85rem;line-height:1.25;min-width:2.6rem}
        .wide>table:not(.bars) th:first-child{position:sticky;left:0;background:var(--paper)}
        td.bar{width:55%;padding-left:.2rem;vertical-align:middle}
        td.trend{vertical-align:middle}
        svg{display:block;overflow:visible}
        svg .fill{fill:var(--fill)}
        svg .axis{stroke:var(--line);stroke-width:1}
        svg text{fill:var(--ink);font-size:12px;font-variant-numeric:tabular-nums}
        svg .cell{stroke:var(--line);stroke-width:1}
        svg .d0{fill:var(--d0)}svg .d1{fill:var(--d1)}svg .d2{fill:var(--d2)}svg .d3{fill:var(--d3)}\
        svg .d4{fill:var(--d4)}svg .none{fill:none}
        svg text.on-pale{fill:var(--on-pale)}svg text.on-deep{fill:var(--on-deep)}
        figure{margin:1.1rem 0}
        .keys{display:flex;flex-wrap:wrap;gap:.2rem 1rem;margin:.4rem 0;padding:0;list-style:none;font-size:.9rem}
        .keys li{display:flex;align-items:center;gap:.4rem}
        .broad{max-width:100%;height:auto}
        .tall{display:none;max-width:100%;height:auto}
        .unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
        footer{margin-top:2.5rem;padding-top:.7rem;border-top:2px solid var(--ink);font-size:.9rem}
        @media (max-width:44rem){th[scope=row]{min-width:6.5rem}.broad{display:none}.tall{display:block}td.bar{width:40%}}
        @media screen and (max-width:30rem){.trend{display:none}}
        @page{size:A4;margin:16mm}
        @media print{:root{color-scheme:light;--paper:#fff;--ink:#000;--soft:#333;--line:#999;--fill:#444;\
        --d0:#fff;--d1:#ddd;--d2:#aaa;--d3:#666;--d4:#222;--on-pale:#000;--on-deep:#fff}
        *{print-color-adjust:exact;-webkit-print-color-adjust:exact}
        body{max-width:none;padding:0;font-size:10pt;line-height:1.4}
        .wide{overflow:visible}.wide>table:not(.bars){font-size:8.5pt}th,td{padding:.15rem .3rem}
        .wide>table:not(.bars) th:first-child{position:static}
        th[scope=row]{min-width:5rem}th[scope=col]{font-size:.95em;min-width:0}
        .broad{display:block}.tall{display:none}
        h2,caption,figcaption,.remark{break-after:avoid}tr,figure,.keys{break-inside:avoid}\
        thead{display:table-header-group}}

        """
}
