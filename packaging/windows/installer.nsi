; The installer of Windows. packaging/windows.sh compiles it on Linux and gives it
; VERSION, FROM (the frozen program), TO (the installer), ICON and LICENCE.

Unicode true
Target amd64-unicode                    ; a stub that Wine without its 32-bit half runs, too
SetCompressor /SOLID lzma
SetCompressorDictSize 64                ; MB: the two executables hold the same modules
ManifestDPIAware true
RequestExecutionLevel user              ; no administrator is needed, nor asked for

!include MUI2.nsh
!include LogicLib.nsh
!include FileFunc.nsh
!include Sections.nsh

!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\CadreDesk"
!define FORM "CadreDesk.Form"

Name "干部工作台"
OutFile "${TO}"
InstallDir "$LOCALAPPDATA\Programs\CadreDesk"
InstallDirRegKey HKCU "${KEY}" "InstallLocation"    ; an upgrade goes where the program is
BrandingText "干部工作台 ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "干部工作台 CadreDesk"
VIAddVersionKey "FileDescription" "干部工作台 安装程序"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "The CadreDesk contributors, Apache License 2.0"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_COMPONENTSPAGE_NODESC
!define MUI_FINISHPAGE_RUN "$INSTDIR\cadredesk.exe"
!define MUI_FINISHPAGE_RUN_TEXT "打开干部工作台"
!define MUI_UNCONFIRMPAGE_TEXT_TOP "卸载只删除程序。资料库、备份和您的设置都原样保留，以后重新安装可以接着用。"
!insertmacro MUI_PAGE_LICENSE "${LICENCE}"
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "SimpChinese"

; A program that is open would be left half old and half new. Its file cannot be written then.
!macro RefuseWhileOpen un
Function ${un}RefuseWhileOpen
    ${If} ${FileExists} "$INSTDIR\cadredesk.exe"
        again:
        ClearErrors
        FileOpen $0 "$INSTDIR\cadredesk.exe" a
        ${If} ${Errors}
            MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "干部工作台正开着。请先保存并关闭，再点“重试”。现在什么都没有改动。" /SD IDCANCEL IDRETRY again
            SetErrorLevel 1
            Quit
        ${EndIf}
        FileClose $0
    ${EndIf}
FunctionEnd
!macroend
!insertmacro RefuseWhileOpen ""
!insertmacro RefuseWhileOpen "un."

; Only what is the program's own goes: whatever else lies in its folder stays.
!macro RemoveProgram
    RMDir /r "$INSTDIR\_internal"
    Delete "$INSTDIR\cadredesk.exe"
    Delete "$INSTDIR\cadredesk-cli.exe"
    Delete "$INSTDIR\卸载.exe"
!macroend

Section "干部工作台（必需）"
    SectionIn RO
    Call RefuseWhileOpen
    !insertmacro RemoveProgram
    SetOutPath "$INSTDIR"
    File /r "${FROM}\*.*"
    WriteUninstaller "$INSTDIR\卸载.exe"
    CreateShortcut "$SMPROGRAMS\干部工作台.lnk" "$INSTDIR\cadredesk.exe"
    WriteRegStr HKCU "${KEY}" "DisplayName" "干部工作台"
    WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
    WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\cadredesk.exe"
    WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
    WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\卸载.exe"'
    WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\卸载.exe" /S'
    WriteRegDWORD HKCU "${KEY}" "EstimatedSize" ${KILOBYTES}
    WriteRegDWORD HKCU "${KEY}" "NoModify" 1
    WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
SectionEnd

Section "桌面快捷方式"
    CreateShortcut "$DESKTOP\干部工作台.lnk" "$INSTDIR\cadredesk.exe"
SectionEnd

; Off unless it is wanted: on most office computers the county's own editor opens these files.
Section /o "用干部工作台打开任免审批表文件（.lrmx）" FORMS
    ReadRegStr $0 HKCU "Software\Classes\.lrmx" ""
    ${If} $0 != "${FORM}"
        WriteRegStr HKCU "Software\Classes\${FORM}" "Before" "$0"    ; given back by the uninstaller
    ${EndIf}
    WriteRegStr HKCU "Software\Classes\${FORM}" "" "干部任免审批表"
    WriteRegStr HKCU "Software\Classes\${FORM}\DefaultIcon" "" "$INSTDIR\cadredesk.exe,0"
    WriteRegStr HKCU "Software\Classes\${FORM}\shell\open\command" "" '"$INSTDIR\cadredesk.exe" "%1"'
    WriteRegStr HKCU "Software\Classes\.lrmx" "" "${FORM}"
    System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

; Without its window the installer ticks the box for  /S /FORMS
Function .onInit
    ${GetParameters} $0
    ClearErrors
    ${GetOptions} $0 "/FORMS" $1
    ${IfNot} ${Errors}
        !insertmacro SelectSection ${FORMS}
    ${EndIf}
FunctionEnd

Section "Uninstall"
    Call un.RefuseWhileOpen
    !insertmacro RemoveProgram
    SetOutPath "$TEMP"
    RMDir "$INSTDIR"                      ; only if nothing else lies in it
    Delete "$SMPROGRAMS\干部工作台.lnk"
    Delete "$DESKTOP\干部工作台.lnk"
    ReadRegStr $0 HKCU "Software\Classes\.lrmx" ""
    ${If} $0 == "${FORM}"
        ReadRegStr $1 HKCU "Software\Classes\${FORM}" "Before"
        ${If} $1 == ""
            DeleteRegValue HKCU "Software\Classes\.lrmx" ""
            DeleteRegKey /ifempty HKCU "Software\Classes\.lrmx"
        ${Else}
            WriteRegStr HKCU "Software\Classes\.lrmx" "" "$1"
        ${EndIf}
    ${EndIf}
    DeleteRegKey HKCU "Software\Classes\${FORM}"
    System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
    DeleteRegKey HKCU "${KEY}"
SectionEnd
